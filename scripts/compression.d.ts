/** What we use of the package, which is written without types: its other types are those of Express. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void
  export default function compression(): Middleware
}
