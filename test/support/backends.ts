import { type PostgresServer, startPostgres, whyNoPostgres } from './postgres.ts'

/** The two databases a journey is told on. On CI a missing server is a failure, not a skip. */
export const backends = [
  { name: 'PGlite', why: undefined },
  { name: 'PostgreSQL', why: whyNoPostgres() },
] as const

/** Why a suite cannot run on this backend; never on CI, where everything must run. */
export const mustSkip = (why: string | undefined): boolean => why !== undefined && process.env.CI !== 'true'

export interface Backend {
  /** what `startTestApi` takes as its database */
  database: 'pglite' | string
  stop(): Promise<void>
}

let server: Promise<PostgresServer> | undefined

/** A fresh database of the named kind. One PostgreSQL server serves a whole test file. */
export async function startBackend(name: 'PGlite' | 'PostgreSQL', database: string): Promise<Backend> {
  if (name === 'PGlite') return { database: 'pglite', stop: async () => {} }
  server ??= startPostgres()
  const running = await server
  return {
    database: await running.createDatabase(database),
    async stop() {
      server = undefined
      await running.stop()
    },
  }
}
