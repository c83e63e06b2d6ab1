import { once } from 'node:events'
import net from 'node:net'

/** How a way is broken: as a process that dies breaks it, or as a machine that is gone. */
type Break = 'end' | 'reset'

/** What is done to one piece on its way: so many of its bytes still arrive before the way breaks, or all of them. */
export type Cut = { after: number; how: Break } | null

interface Piece {
  bytes: Buffer
  toServer: boolean
}

/** Decides what becomes of each piece of one connection. */
export type Knife = () => (piece: Piece) => Cut

export interface TcpProxy {
  port: number
  /** In ms, each way; the order of the bytes stays. */
  delay: number
  /** What cuts connections from now on; null: nothing does. */
  knife: Knife | null
  /** From now on nothing of what is sent over the connections that are open arrives, and nobody is told. */
  silence(): void
  /** Breaks all connections that are open. */
  breakAll(): void
  /** How many connections were broken, and how many were opened. */
  counts: { broken: number; opened: number }
  close(): Promise<void>
}

/** A connection: its two ends, and whether what is sent into it is lost. */
interface Way {
  sockets: net.Socket[]
  isSilent: boolean
}

/** Stands between the app and its database, and does to their connections what networks do. */
export async function startProxy(target: { host: string; port: number }): Promise<TcpProxy> {
  const open = new Set<Way>()
  const server = net.createServer({ noDelay: true }, (client) => {
    const upstream = net.connect({ ...target, noDelay: true })
    const way: Way = { sockets: [client, upstream], isSilent: false }
    open.add(way)
    proxy.counts.opened += 1
    const decide = proxy.knife?.()
    const carry = (from: net.Socket, to: net.Socket, toServer: boolean) => {
      // Each piece waits for the one before it, however the delay has changed meanwhile.
      let last = Promise.resolve()
      const later = (work: () => void) => {
        const due = Date.now() + proxy.delay
        last = last.then(() => until(due)).then(() => void (!way.isSilent && work()))
      }
      from.on('data', (bytes) => {
        const cut = decide?.({ bytes, toServer }) ?? null
        later(() => {
          if (!cut) return void to.write(bytes)
          way.isSilent = true
          to.write(bytes.subarray(0, cut.after), () => sever(way, cut.how))
        })
      })
      from.on('end', () => later(() => to.end()))
      from.on('error', () => later(() => to.destroy()))
      from.on('close', () => later(() => to.destroy()))
    }
    carry(client, upstream, true)
    carry(upstream, client, false)
    client.on('close', () => open.delete(way))
  })
  const sever = (way: Way, how: Break) => {
    if (!open.delete(way)) return
    proxy.counts.broken += 1
    for (const socket of way.sockets) how === 'reset' ? socket.resetAndDestroy() : socket.destroy()
  }
  const proxy: TcpProxy = {
    port: 0,
    delay: 0,
    knife: null,
    counts: { broken: 0, opened: 0 },
    silence() {
      for (const way of open) way.isSilent = true
      proxy.counts.broken += open.size
    },
    breakAll() {
      for (const way of [...open]) sever(way, 'reset')
    },
    async close() {
      server.close()
      for (const { sockets } of open) for (const socket of sockets) socket.destroy()
    },
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  proxy.port = (server.address() as net.AddressInfo).port
  return proxy
}

const until = (moment: number): Promise<void> | undefined => {
  const ms = moment - Date.now()
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined
}
