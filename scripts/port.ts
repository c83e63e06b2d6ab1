import { once } from 'node:events'
import net from 'node:net'
import { PlainFailure } from './step.mjs'

/** Refuses in one line when the app could not listen there. */
export async function demandFree(port: number, host: string): Promise<void> {
  const probe = net.createServer().listen(port, host)
  try {
    await once(probe, 'listening')
  } catch (error) {
    throw cannotListen(error, port, host)
  }
  probe.close()
  await once(probe, 'close')
}

/** Why listening failed, in words. */
export function cannotListen(error: unknown, port: number, host: string): Error {
  const words: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use: stop what runs there, or choose another, for example PORT=${port + 1}.`,
    EACCES: `Port ${port} is for the system only: choose one above 1023.`,
    EADDRNOTAVAIL: `HOST ${host} is no address of this machine.`,
    ENOTFOUND: `HOST ${host} is not known.`,
  }
  return new PlainFailure(
    words[(error as { code?: string }).code ?? ''] ?? `Cannot listen on ${host}:${port}: ${error}`,
  )
}
