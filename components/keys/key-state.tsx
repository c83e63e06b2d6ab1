import { IconAlertTriangle, IconCheck, IconClockOff, IconHourglassLow } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { DAY } from '@/lib/domain/local-time'
import type { ApiKeyJson } from '@/lib/wire/profile-api-key'
import classes from './keys.module.css'

const looks = {
  active: { icon: IconCheck, tone: 'fine' },
  soon: { icon: IconHourglassLow, tone: 'trouble' },
  expired: { icon: IconClockOff, tone: 'quiet' },
  revoked: { icon: IconAlertTriangle, tone: 'quiet' },
} as const

/** Whether a key opens anything, as a sign and a word; `now` in ms. */
export function KeyState({ apiKey, now }: { apiKey: ApiKeyJson; now: number }) {
  const words = useTranslations('keys.states')
  const state = apiKey.state === 'active' && endsSoon(apiKey, now) ? 'soon' : apiKey.state
  const { icon: Icon, tone } = looks[state]
  return (
    <span className={classes.sign} data-tone={tone}>
      <Icon size={16} stroke={1.8} aria-hidden />
      {words(state)}
    </span>
  )
}

/** Within a week: time to renew it. */
const endsSoon = ({ expires_at }: ApiKeyJson, now: number): boolean =>
  expires_at !== null && Date.parse(expires_at) - now < 7 * DAY
