export type { Answer, Client, Send } from './client.ts'
export {
  agreedDispute,
  mediatedDispute,
  register,
  registeredDispute,
  registration,
  send,
  walked,
  ZHANG_IDENTITY,
  ZHANG_PHONE,
} from './dispute.ts'
export { PLAIN_PNG } from './sample-files.ts'
export { startTestApi, type TestApi, type TestApiOptions } from './start-test-api.ts'
export { upload } from './upload.ts'
