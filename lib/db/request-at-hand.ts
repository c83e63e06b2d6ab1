import { AsyncLocalStorage } from 'node:async_hooks'

const current = new AsyncLocalStorage<string>()

/** Does what a request asks for: all that follows from it can tell the request's id. */
export const duringRequest = <T>(requestId: string, work: () => T): T => current.run(requestId, work)

/** The id of the request that this is done for; undefined when it is done for none. */
export const requestAtHand = (): string | undefined => current.getStore()
