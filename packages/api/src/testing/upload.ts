import type { Answer, Client } from './client.ts'

let uploaded = 0

/** Hands a file in as the console's form does. */
export function upload<T = never>(
  client: Client,
  path: string,
  file: { name: string; bytes: Uint8Array },
  fields: Record<string, string> = {},
  key = `upload-key-${++uploaded}`,
): Promise<Answer<T>> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('file', new File([new Uint8Array(file.bytes)], file.name))
  return client.raw(path, { method: 'POST', headers: { 'idempotency-key': key }, body: form }) as Promise<
    Answer<T>
  >
}
