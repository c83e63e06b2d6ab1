import type http from 'node:http'
import { pipeline, type Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { objectionTo, privateTargetsAllowed } from '@/lib/db/webhook-target'
import type { ImportFailure } from '@/lib/domain/calendar-import'
import { guardedRequest, NotPublic, type Resolve } from './guarded-request'

/** What was got of a calendar's address. */
export type Fetched =
  | { kind: 'text'; text: string; etag: string | null; lastModified: string | null }
  | { kind: 'unchanged' }
  | { kind: 'failed'; code: ImportFailure; status: number | null; retryAfter: number | null }

/** How it was when it was got last. */
export interface Validators {
  etag: string | null
  lastModified: string | null
}

export interface FetchLimits {
  /** ms for all of it: redirects, headers and body. */
  within: number
  /** Bytes, before and after they are unpacked. */
  most: number
  allowPrivate?: boolean
  resolve?: Resolve
}

export const fetchLimits: FetchLimits = { within: 20_000, most: 20 * 1024 * 1024 }
const mostRedirects = 4

/**
 * Gets a calendar from an address that somebody else chose, if it has changed: never from our own network, wherever its
 * name or a redirect leads at this moment, never more and never longer than the limits say. Never throws.
 */
export async function fetchCalendar(
  address: string,
  known: Validators,
  limits: FetchLimits = fetchLimits,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(limits.within)
  let url = new URL(address)
  try {
    for (let left = mostRedirects; left >= 0; left -= 1) {
      if (objectionTo(url, allowsPrivate(limits))) return failed('not_allowed')
      const response = await request(url, known, limits, signal)
      const next = redirectOf(response, url)
      if (next === null) {
        const answer = await told(response, limits.most)
        // A body that ends with its connection seems whole when we are the ones who hang up.
        return signal.aborted ? failed('no_answer') : answer
      }
      response.destroy()
      url = next
    }
    return failed('redirects')
  } catch (error) {
    return failed(codeOf(error, signal))
  }
}

const allowsPrivate = ({ allowPrivate = privateTargetsAllowed() }: FetchLimits) => allowPrivate

function request(
  url: URL,
  { etag, lastModified }: Validators,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  return new Promise((done, fail) => {
    const asking = guardedRequest(
      url,
      {
        headers: {
          accept: 'text/calendar, */*;q=0.1',
          'accept-encoding': 'gzip, deflate, br',
          'user-agent': 'Daybook-Calendars/1',
          ...(etag && { 'if-none-match': etag }),
          ...(lastModified && { 'if-modified-since': lastModified }),
        },
        signal,
      },
      { allowPrivate: allowsPrivate(limits), resolve: limits.resolve },
    )
    asking.on('error', fail)
    asking.on('response', done)
    asking.end()
  })
}

/** Where an answer sends on to; null: it is the answer itself. */
function redirectOf({ statusCode = 0, headers: { location } }: http.IncomingMessage, from: URL): URL | null {
  const isRedirect = [301, 302, 303, 307, 308].includes(statusCode)
  return isRedirect && location && URL.canParse(location, from) ? new URL(location, from) : null
}

async function told(response: http.IncomingMessage, most: number): Promise<Fetched> {
  const { statusCode = 0, headers } = response
  if (statusCode === 200) {
    const text = await textOf(response, most)
    const [etag, lastModified] = [headers.etag, headers['last-modified']].map((value) => short(value))
    return { kind: 'text', text, etag: etag ?? null, lastModified: lastModified ?? null }
  }
  response.destroy()
  if (statusCode === 304) return { kind: 'unchanged' }
  return failed('status', statusCode, secondsOf(headers['retry-after']))
}

/** As the database can keep it, and a header can say it again. */
const short = (value: string | undefined) =>
  value !== undefined && value.length <= 500 && /^[\x20-\x7e]+$/.test(value) ? value : null

const secondsOf = (header: string | undefined): number | null =>
  header !== undefined && /^\d{1,9}$/.test(header) ? Number(header) : null

const unpackers: Record<string, (() => Transform) | undefined> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

class TooLarge extends Error {}

/** What an answer says, unpacked; counted while it comes, so that nothing larger than the limit is ever held. */
async function textOf(response: http.IncomingMessage, most: number): Promise<string> {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? ''
  const unpack = unpackers[encoding]
  const chunks: Buffer[] = []
  let packed = 0
  let size = 0
  response.on('data', (chunk: Buffer) => {
    packed += chunk.length
    if (packed > most) response.destroy(new TooLarge())
  })
  // What goes wrong on the way ends the last of them, and so the loop.
  const body: Readable = unpack ? pipeline(response, unpack(), () => {}) : response
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) throw new TooLarge()
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

const failed = (
  code: ImportFailure,
  status: number | null = null,
  retryAfter: number | null = null,
): Fetched => ({ kind: 'failed', code, status, retryAfter })

function codeOf(error: unknown, signal: AbortSignal): ImportFailure {
  if (signal.aborted) return 'no_answer'
  if (error instanceof TooLarge) return 'too_large'
  if (error instanceof NotPublic) return 'not_allowed'
  // Packed in a way that cannot be unpacked.
  return /^(Z_|ERR__ERROR|ERR_BROTLI)/.test((error as { code?: string }).code ?? '')
    ? 'not_a_calendar'
    : 'unreachable'
}
