import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'

/** The one address of several servers, as a load balancer in front of them is. */
export interface Front {
  url: string
  /** How often a request had to be sent again, because a server had gone before it answered, by the error's code. */
  repeated: Record<string, number>
  close(): Promise<void>
}

/** In ms. */
const betweenLooks = 100
const patience = 30_000

/**
 * Hands each request to the next of those servers that say at /api/ready that they can work. One that meets a server which
 * goes away before it answers is sent to another: a caller's Idempotency-Key makes that safe.
 */
export async function startFront(servers: string[]): Promise<Front> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const repeated: Record<string, number> = {}
  let ready: string[] = []
  let turn = 0

  const looking = setInterval(async () => {
    const states = await Promise.all(servers.map(isReady))
    ready = servers.filter((_, index) => states[index])
  }, betweenLooks)

  async function hand(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await buffer(incoming)
    const end = Date.now() + patience
    for (; Date.now() < end; turn += 1) {
      const server = ready[turn % Math.max(1, ready.length)]
      const answer = server ? await passed(server, incoming, body, agent).catch(codeOf) : null
      if (answer instanceof Object) {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        return void answer.pipe(outgoing)
      }
      if (answer) repeated[answer] = (repeated[answer] ?? 0) + 1
      // Whoever does not answer is asked again when it says that it is ready.
      ready = ready.filter((each) => each !== server)
      if (ready.length === 0) await pause(betweenLooks)
    }
    outgoing.writeHead(504).end()
  }

  const front = createServer((incoming, outgoing) => {
    hand(incoming, outgoing).catch(() => outgoing.destroy())
  })
  front.listen(0, '127.0.0.1')
  await once(front, 'listening')
  return {
    url: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
    repeated,
    async close() {
      clearInterval(looking)
      front.close()
      front.closeAllConnections()
      agent.destroy()
    },
  }
}

async function passed(server: string, incoming: IncomingMessage, body: Buffer, agent: Agent) {
  const { method, headers } = incoming
  const outgoing = request(`${server}${incoming.url}`, { method, headers, agent } as object)
  outgoing.end(body)
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage]
  return answer
}

const isReady = (server: string) =>
  fetch(`${server}/api/ready`, { signal: AbortSignal.timeout(2000) }).then(
    ({ ok }) => ok,
    () => false,
  )

const codeOf = (error: { code?: string }) => error.code ?? 'unknown'
