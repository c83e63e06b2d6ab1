import type { ErrorJson, SuggestionJson } from '@/lib/wire/profile-shapes'
import type { HoldJson, PublicBookingJson, PublicSlotJson } from '@/lib/wire/public-shapes'

/** Why something could not be done: the refusal's code, its fields by the code of what is wrong, and other times. */
export class VisitorTrouble extends Error {
  override readonly name = 'VisitorTrouble'
  constructor(
    readonly code: string,
    readonly fields: Record<string, string> = {},
    readonly suggestions: SuggestionJson[] = [],
    /** Seconds to wait before another try. */
    readonly wait = 0,
  ) {
    super(code)
  }
}

/** What is asked for: a time, or the nights of a stay. */
export interface PlaceJson {
  product_id: number
  operator_id: number | null
  /** Where there is a choice. */
  location_id?: number | null
  booking_date: string
  start_time: string | null
  checkout_date: string | null
}

export interface TypedJson {
  visitor_name: string
  visitor_email: string
  visitor_phone: string
  visitor_note: string
  answers: Record<string, string>
  website: string
}

/** The public API of one business. Everything throws VisitorTrouble. */
export const visitorApi = (slug: string) => {
  const base = `/api/v1/public/${slug}`
  return {
    slots: async (query: Record<string, string>, signal: AbortSignal) => {
      const path = `${base}/availability?${new URLSearchParams(query)}`
      return (await ask<{ slots: PublicSlotJson[] }>('GET', path, { signal })).slots
    },
    hold: async (place: PlaceJson & { replaces: string | null }) =>
      (await ask<{ hold: HoldJson }>('POST', `${base}/holds`, { body: place })).hold,
    /** Also when the page is being left. Nobody waits for it: what is not given back ends by itself. */
    release: (token: string) =>
      void fetch(`${base}/holds/${token}`, { method: 'DELETE', keepalive: true, credentials: 'omit' }).catch(
        () => {},
      ),
    book: async (body: PlaceJson & TypedJson & { hold: string | null; locale: string }, key: string) =>
      (await patiently(() => ask<{ booking: PublicBookingJson }>('POST', `${base}/bookings`, { body, key })))
        .booking,
  }
}

interface Sending {
  body?: object
  key?: string
  signal?: AbortSignal
}

async function ask<T>(method: string, path: string, { body, key, signal }: Sending): Promise<T> {
  const response = await fetch(path, {
    method,
    headers: {
      accept: 'application/json',
      ...(body && { 'content-type': 'application/json' }),
      ...(key && { 'idempotency-key': key }),
    },
    body: body ? JSON.stringify(body) : null,
    signal: signal ?? null,
    credentials: 'omit',
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new VisitorTrouble('offline')
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer as T
  const {
    code = 'unknown',
    errors = [],
    suggestions = [],
  } = (answer as Partial<ErrorJson> | null)?.error ?? {}
  const fields = Object.fromEntries(errors.map((each) => [each.pointer.slice(1), each.code]))
  throw new VisitorTrouble(code, fields, suggestions, Number(response.headers.get('retry-after') ?? 0))
}

/** A form that a browser filled in at once is sent again after the second the server asks for. */
async function patiently<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send()
  } catch (error) {
    if (!(error instanceof VisitorTrouble) || error.code !== 'rate_limited' || error.wait > 1) throw error
    await new Promise((done) => setTimeout(done, 1000))
    return send()
  }
}
