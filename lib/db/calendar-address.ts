import { invalid } from '@/lib/domain/refusal'
import { seal, unseal } from './sealed'
import { objectionTo } from './webhook-target'

const owner = (profileId: number) => `calendar import of profile ${profileId}`

/** A calendar's address as it is kept: whoever knows it reads the calendar. */
export interface KeptAddress {
  sealed: Buffer
  /** What of it may be shown. */
  host: string
}

/**
 * The address of a calendar as it will be asked for, sealed; `webcal:` is how calendar programs write `https:`. Refuses,
 * at `url`, what is no address, or one that nobody here may ask.
 */
export function keptAddress(profileId: number, text: string): KeptAddress {
  const written = text.trim().replace(/^webcals?:/i, 'https:')
  const url = URL.canParse(written) ? new URL(written) : null
  const objection = url ? objectionTo(url) : 'Must be an address that begins with https:// or webcal://.'
  if (!url || objection) throw invalid('url', objection ?? 'Must be an address.')
  url.hash = ''
  return { sealed: seal(url.href, owner(profileId)), host: url.host }
}

/** The address again; null: the app's secret is another one by now. */
export const addressIn = (profileId: number, sealed: Buffer): string | null =>
  unseal(sealed, owner(profileId))
