import type { ServerResponse } from 'node:http'

/** What is read as a whole; a page is shown while it comes. */
const wholes = /^(application\/json|text\/calendar)\b/

/**
 * Sends what is written in one piece with its length, which Next leaves out: so HEAD tells it as well, and compression,
 * which must have taken its place before, knows what is too small for it. What has a second piece goes out as it comes.
 */
export function inOnePiece(response: ServerResponse): void {
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  const flushHeaders = response.flushHeaders.bind(response)
  let held: Uint8Array | null = null
  let isFirst = true
  const isWhole = () => isFirst && wholes.test(String(response.getHeader('content-type')))
  const letGo = () => {
    isFirst = false
    if (held) write(held)
    held = null
  }

  response.flushHeaders = () => {
    if (!isWhole()) flushHeaders()
  }
  response.write = ((...piece: Parameters<typeof write>) => {
    if (held === null && isWhole() && piece[0] instanceof Uint8Array) {
      held = piece[0]
      return true
    }
    letGo()
    return write(...piece)
  }) as typeof write
  response.end = ((...last: Parameters<typeof end>) => {
    if (held && last[0] === undefined) {
      response.setHeader('Content-Length', held.byteLength)
      return end(held)
    }
    letGo()
    return end(...last)
  }) as typeof end
}
