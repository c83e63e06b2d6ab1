import pino from 'pino'

const log = pino({ name: 'daybook', base: undefined })

/** Notes a fault of ours with the request's id. Only the error: never what the client sent. */
export function report(error: unknown, requestId: string): void {
  const { name, message, stack, code } = error as Partial<Error> & { code?: string }
  log.error({ requestId, error: { name, message, code, stack } }, 'request failed')
}
