import type { ConflictJson, ErrorJson, ItemErrorJson, SuggestionJson } from '@/lib/wire/profile-shapes'

const base = '/api/v1/my-profile'

/** The server's refusal, as the envelope tells it. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: string
  readonly errors: ErrorJson['error']['errors']
  readonly conflicts: ConflictJson[]
  readonly suggestions: SuggestionJson[]
  /** Of several changes asked for at once: those that stood in the way. */
  readonly items: ItemErrorJson[]
  constructor(
    readonly status: number,
    error: Partial<ErrorJson['error']>,
  ) {
    super(error.message ?? 'Something went wrong on our side.')
    this.code = error.code ?? 'unknown'
    this.errors = error.errors ?? []
    this.conflicts = error.conflicts ?? []
    this.suggestions = error.suggestions ?? []
    this.items = error.items ?? []
  }

  /** Whether the asker may have it all the same: something stands in the way, and all of it may be passed. */
  get overridable(): boolean {
    return this.conflicts.length > 0 && this.conflicts.every((conflict) => conflict.overridable)
  }
}

/** Whether something stands in the way, rather than that something was wrong. */
export const hasConflicts = (error: Error): error is ApiError =>
  error instanceof ApiError && error.conflicts.length > 0

/** The session ended, here or elsewhere. */
export const isSignedOut = (error: Error | null): boolean => error instanceof ApiError && error.status === 401

/** No answer came: offline, or the server is away. The same request may be sent again. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
  constructor() {
    super('No connection to the server.')
  }
}

interface Options {
  query?: Record<string, string | number | null | undefined>
  body?: object
  /** Sent as If-Match: the change is refused when somebody else was faster. */
  version?: number
  /** Makes a repeated write one write. */
  idempotencyKey?: string
  signal?: AbortSignal
}

/** Asks the profile API. Throws ApiError for a refusal and Unreachable when no answer came. */
export async function ask<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const response = await send(method, path, options)
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer as T
  throw new ApiError(response.status, (answer as Partial<ErrorJson> | null)?.error ?? {})
}

async function send(method: string, path: string, { query, body, version, idempotencyKey, signal }: Options) {
  const headers = new Headers({ accept: 'application/json' })
  if (body) headers.set('content-type', 'application/json')
  if (version !== undefined) headers.set('if-match', `"v${version}"`)
  if (idempotencyKey) headers.set('idempotency-key', idempotencyKey)
  try {
    return await fetch(`${base}${path}${search(query)}`, {
      method,
      headers,
      body: body ? JSON.stringify(body) : null,
      signal: signal ?? null,
      credentials: 'same-origin',
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new Unreachable()
  }
}

function search(query: Options['query'] = {}): string {
  const given = Object.entries(query).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  )
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()
  return text && `?${text}`
}

/** A key for one intention, however often it is sent. */
export const newIdempotencyKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
