import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'

interface FetchApp {
  fetch(request: Request): Response | Promise<Response>
}

export interface Served {
  url: string
  close(): Promise<void>
}

/** A real socket for the app, on a free port (or the one given): a browser cannot speak to a function. */
export async function serveApp(app: FetchApp, port = 0): Promise<Served> {
  const server = createServer(async (incoming, outgoing) => {
    const answer = await app.fetch(toRequest(incoming))
    outgoing.writeHead(answer.status, headersOf(answer))
    outgoing.end(Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => closed(server),
  }
}

function toRequest(incoming: IncomingMessage): Request {
  const { method = 'GET', url = '/', headers } = incoming
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(`http://${headers.host}${url}`, {
    method,
    headers: Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]),
    ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' } : {}),
  } as RequestInit)
}

const headersOf = (answer: Response) => ({
  ...Object.fromEntries(answer.headers),
  // a plain object keeps one of several cookies only
  'set-cookie': answer.headers.getSetCookie(),
})

async function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}
