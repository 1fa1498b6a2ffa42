import type { Context } from 'hono'
import type { ApiEnv } from '../http.ts'

/** A file as an answer; the name is Chinese (RFC 5987), `plain` stands in for it in old programs. */
export function sendFile(
  c: Context<ApiEnv>,
  bytes: Uint8Array,
  { name, plain, type, shown }: { name: string; plain: string; type: string; shown: 'inline' | 'attachment' },
  more: Record<string, string> = {},
): Response {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': type,
    'content-disposition': `${shown}; filename="${plain}"; filename*=UTF-8''${encoded}`,
    'cache-control': 'private, no-store',
    ...more,
  })
}
