export { type ApiDeps, type AppType, createApp } from './app.ts'
