import { z } from 'zod'

/** Everything the surroundings may say to the server. Read once, here and nowhere else. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  /** folder of the embedded database and the key file */
  DATA_DIR: z.string().min(1).default('.data'),
  /** PostgreSQL 14 or newer instead of the embedded database */
  DATABASE_URL: z.string().min(1).optional(),
  /** 32 bytes in base64 that seal personal data; without it a key file is made in DATA_DIR */
  MAPLEBRIDGE_KEY: z.string().min(1).optional(),
  /** 1 fills an empty database with the fictional demo office and its cases; `office` with its people only */
  SEED: z.enum(['0', '1', 'office']).default('0'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** address citizens reach the server at: printed under the QR code of papers */
  PUBLIC_URL: z.url().optional(),
})
export type Env = z.output<typeof Environment>

/** Throws one readable sentence per wrong setting. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const parsed = Environment.safeParse(source)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`环境变量有误 / wrong setting: ${faults.join('; ')}`)
}
