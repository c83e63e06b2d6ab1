import http, { type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

/** What a receiver was sent, as it came. */
export interface Received {
  path: string
  headers: IncomingHttpHeaders
  body: string
}

type Answering = (received: Received, response: ServerResponse) => void

const accept: Answering = (_, response) => void response.writeHead(204).end()

/** Somebody's server that hears of events: real HTTP on loopback, answering as a story wants. */
export async function startWebhookReceiver() {
  const received: Received[] = []
  let connections = 0
  let answering = accept
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const one = {
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      }
      received.push(one)
      answering(one, response)
    })
  })
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://127.0.0.1:${port}/hook`,
    /** Everything that arrived, whatever was answered. */
    received,
    /** How often anybody connected, whether or not they said something. */
    connections: () => connections,
    answer(next: Answering = accept) {
      answering = next
    },
    clear() {
      received.length = 0
      connections = 0
      answering = accept
    },
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

export type WebhookReceiver = Awaited<ReturnType<typeof startWebhookReceiver>>

/** What an event says, verified as its receiver would; throws when the signature is not by this secret. */
export function verified(secret: string, { headers, body }: Received): EventBody {
  return new Webhook(secret).verify(body, headers as Record<string, string>) as EventBody
}

export interface EventBody {
  type: string
  timestamp: string
  data: {
    booking: Record<string, unknown>
    previous: Record<string, unknown> | null
    version: number
    participant?: { id: number | null; name: string }
    review?: Record<string, unknown>
  }
}
