import { IconAlertTriangle, IconCheck, IconClockOff, IconHourglassLow } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type Look, Sign } from '@/components/ui/sign'
import { DAY } from '@/lib/domain/local-time'
import type { ApiKeyJson } from '@/lib/wire/profile-api-key'

const looks = {
  active: { icon: IconCheck, tone: 'fine' },
  soon: { icon: IconHourglassLow, tone: 'look' },
  expired: { icon: IconClockOff, tone: 'quiet' },
  revoked: { icon: IconAlertTriangle, tone: 'quiet' },
} satisfies Record<string, Look>

/** Whether a key opens anything, as a sign and a word; `now` in ms. */
export function KeyState({ apiKey, now }: { apiKey: ApiKeyJson; now: number }) {
  const words = useTranslations('keys.states')
  const state = apiKey.state === 'active' && endsSoon(apiKey, now) ? 'soon' : apiKey.state
  return <Sign {...looks[state]}>{words(state)}</Sign>
}

/** Within a week: time to renew it. */
const endsSoon = ({ expires_at }: ApiKeyJson, now: number): boolean =>
  expires_at !== null && Date.parse(expires_at) - now < 7 * DAY
