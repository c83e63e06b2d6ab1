import type http from 'node:http'
import { objectionTo, privateTargetsAllowed } from '@/lib/db/webhook-target'
import { guardedRequest, type Resolve } from './guarded-request'

/** So much of an answer is read, and so much of it kept. */
const readLimit = 16 * 1024
const keptLength = 1000

/** What an endpoint answered; `status` null: it did not, and `error` says why. */
export interface PostAnswer {
  status: number | null
  error: string | null
  /** The beginning of what it said. */
  body: string
  /** Seconds it asked to be left alone. */
  retryAfter: number | null
}

export interface PostLimits {
  /** ms until it must have answered. */
  within: number
  allowPrivate?: boolean
  resolve?: Resolve
}

/**
 * Posts to an address that somebody else chose: never to one of our own network, whatever its name leads to at this
 * moment, and never further than there: redirects are not followed. Never throws.
 */
export function postEvent(
  target: string,
  headers: Record<string, string>,
  body: string,
  { within, allowPrivate = privateTargetsAllowed(), resolve }: PostLimits,
): Promise<PostAnswer> {
  const url = new URL(target)
  const objection = objectionTo(url, allowPrivate)
  if (objection) return Promise.resolve(noAnswer(`not allowed: ${objection}`))
  return new Promise((done) => {
    const sending = guardedRequest(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        signal: AbortSignal.timeout(within),
      },
      { allowPrivate, resolve },
    )
    const fail = (error: NodeJS.ErrnoException) => done(noAnswer(wordsFor(error, within)))
    sending.on('error', fail)
    sending.on('response', (response) => {
      sending.off('error', fail).on('error', () => {})
      void read(response).then(done)
    })
    sending.end(body)
  })
}

/** What was said counts from its first line on; how it ends, or that it does not, is no matter. */
function read(response: http.IncomingMessage): Promise<PostAnswer> {
  return new Promise((done) => {
    const chunks: Buffer[] = []
    let size = 0
    const finish = () => {
      response.destroy()
      done({
        status: response.statusCode ?? 0,
        error: null,
        body: textOf(Buffer.concat(chunks)),
        retryAfter: secondsOf(response.headers['retry-after']),
      })
    }
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      size += chunk.length
      if (size >= readLimit) finish()
    })
    for (const end of ['end', 'error', 'aborted']) response.on(end, finish)
  })
}

/** As the database can keep it. */
const textOf = (bytes: Buffer): string =>
  [...new TextDecoder().decode(bytes).replaceAll('\0', '')].slice(0, keptLength).join('')

const secondsOf = (header: string | undefined): number | null =>
  header !== undefined && /^\d{1,9}$/.test(header) ? Number(header) : null

const noAnswer = (error: string): PostAnswer => ({ status: null, error, body: '', retryAfter: null })

function wordsFor({ name, code, message }: NodeJS.ErrnoException, within: number): string {
  if (name === 'TimeoutError' || name === 'AbortError')
    return `no answer within ${Math.round(within / 100) / 10} s`
  return code ? `${codes[code] ?? 'no connection'} (${code})` : message
}

const codes: Record<string, string> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut',
  ENOTFOUND: 'its name is not known',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
}
