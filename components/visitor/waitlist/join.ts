import type { ErrorJson, SuggestionJson } from '@/lib/wire/profile-shapes'
import type { OwnEntryJson } from '@/lib/wire/profile-waitlist'

/** Why somebody could not be put on the waitlist: as a whole, and by field the code of what is wrong with it. */
export interface JoinFault {
  trouble: 'fields' | 'closed' | 'often' | 'offline' | 'unknown'
  fields: Record<string, string>
  /** What can be booked instead. */
  free: SuggestionJson[]
}

const troubles: Record<string, JoinFault['trouble']> = {
  validation_failed: 'fields',
  not_found: 'closed',
  rate_limited: 'often',
  unavailable: 'offline',
}

const texts = [
  'date_from',
  'date_to',
  'time_from',
  'time_to',
  'visitor_name',
  'visitor_email',
  'visitor_phone',
  'visitor_note',
  'website',
]

/** Puts a visitor on the waitlist by what they typed. */
export async function join(
  slug: string,
  wish: { product_id: number; operator_id: number | null; locale: string },
  typed: FormData,
): Promise<{ entry: OwnEntryJson } | { fault: JoinFault }> {
  const nights = Number(typed.get('nights'))
  const body = {
    ...wish,
    ...Object.fromEntries(texts.map((name) => [name, String(typed.get(name) ?? '')])),
    ...(typed.has('nights') && { nights: Number.isInteger(nights) ? nights : 0 }),
  }
  const answer = await ask<{ entry: OwnEntryJson }>('POST', `/api/v1/public/${slug}/waitlist`, body)
  return 'fault' in answer ? answer : { entry: answer.found.entry }
}

/** Takes them off it again; false when that did not work. */
export async function leave(slug: string, uid: string): Promise<boolean> {
  const answer = await ask('DELETE', `/api/v1/public/${slug}/waitlist/${uid}`)
  return 'found' in answer
}

async function ask<T>(
  method: string,
  path: string,
  body?: object,
): Promise<{ found: T } | { fault: JoinFault }> {
  try {
    const response = await fetch(path, {
      method,
      headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
      body: body ? JSON.stringify(body) : null,
      credentials: 'omit',
    })
    const answer: unknown = await response.json().catch(() => null)
    return response.ok
      ? { found: answer as T }
      : { fault: faultOf((answer as Partial<ErrorJson> | null)?.error) }
  } catch {
    return { fault: { trouble: 'offline', fields: {}, free: [] } }
  }
}

const faultOf = (error?: Partial<ErrorJson['error']>): JoinFault => ({
  trouble: troubles[error?.code ?? ''] ?? 'unknown',
  fields: Object.fromEntries((error?.errors ?? []).map(({ pointer, code }) => [pointer.slice(1), code])),
  free: error?.suggestions ?? [],
})
