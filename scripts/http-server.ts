import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { type Socket, Server as SocketServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import compression from 'compression'
import next from 'next'
import { attendRequests } from '@/lib/api/attend-requests'
import { report } from '@/lib/api/log'
import type { Environment } from '@/lib/domain/environment'
import { prepareLetters } from '@/lib/email/letter-html'
import { stopInProcess } from '@/lib/jobs/in-process'
import { apiDoor } from './api-door'
import { patientServer } from './patient-server'
import { cannotListen } from './port'
import { onShutdown } from './shutdown'

/** Milliseconds that requests in flight get when the process stops. A development page holds its socket for ever. */
const patience = { serve: 10_000, dev: 500 }

/** Serves the app with Next in this process, until shutdown. */
export async function serveHttp({ port, host }: Environment, dev: boolean): Promise<void> {
  attendRequests()
  const server = patientServer()
  const app = next({ dev, dir: process.cwd(), hostname: host, port, httpServer: server })
  await app.prepare()
  // Loading TypeScript switched source maps on; they make every error slower, and the app is built without them.
  if (!dev) process.setSourceMapsEnabled(false)
  const handle = app.getRequestHandler()
  // In development Next alone sees that a route has changed.
  const api = dev ? null : apiDoor()
  if (api) void prepareLetters()
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (!(await api?.(request, response))) await handle(request, response)
  }
  server.on('request', (request, response) => {
    compress(request, response, () => {
      answer(request, response).catch((error: unknown) => {
        report(error, String(response.getHeader('x-request-id') ?? 'unknown'))
        response.destroy()
      })
    })
  })
  onShutdown(() => app.close())
  onShutdown(stopInProcess)
  await listen(server, port, host)
  onShutdown(stopper(server, dev ? patience.dev : patience.serve))
}

/** Brotli where it is understood, else gzip: Next's own compression knows only the latter. */
const compress = compression()

async function listen(server: Server, port: number, host: string): Promise<void> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    throw cannotListen(error, port, host)
  }
}

/** In ms: how long a proxy that knows us by an open connection may take to notice that we take no new ones. */
const grace = 1000

/**
 * Takes no new connections, answers what still comes over the open ones, each for the last time, and closes what is left
 * when the patience is over.
 */
function stopper(server: Server, limit: number): () => Promise<void> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return async () => {
    const closed = once(server, 'close')
    // That of node:http would at once end connections that lie idle, over which a request may be on its way.
    SocketServer.prototype.close.call(server)
    server.prependListener('request', (_, response) => {
      response.shouldKeepAlive = false
    })
    await Promise.race([closed, pause(Math.min(grace, limit), undefined, { ref: false })])
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    await Promise.race([closed, pause(limit, undefined, { ref: false })])
    clearInterval(sweep)
    for (const socket of sockets) socket.destroy()
    await closed
  }
}
