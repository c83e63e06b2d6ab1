import { createServer, type Server } from 'node:http'

/** How long clients may take, in ms, and how much they may say before they have asked for anything, in bytes. */
interface Patience {
  /** For the lines of a request … */
  headers: number
  /** … and all of it, a file of several MiB over a slow line as well. */
  request: number
  /** A connection over which nothing moves, in neither direction, as of one who asks and does not read the answer. */
  stillness: number
  /** Between two requests. Browsers ask every 5 s; a connection must not be closed just when the next is on its way. */
  pause: number
  mostHeaders: number
}

const usual: Patience = {
  headers: 15_000,
  request: 120_000,
  stillness: 120_000,
  pause: 65_000,
  mostHeaders: 16 * 1024,
}

/**
 * A server that waits for slow clients, but for none for ever: who sends a request drop by drop is answered 408, who sends
 * headers without end 431. An answer may take as long as it likes while it is read.
 */
export function patientServer(patience: Patience = usual): Server {
  const { headers, request, stillness, pause, mostHeaders } = patience
  return createServer({
    headersTimeout: headers,
    requestTimeout: request,
    keepAliveTimeout: pause,
    maxHeaderSize: mostHeaders,
    connectionsCheckingInterval: headers / 3,
  }).setTimeout(stillness)
}
