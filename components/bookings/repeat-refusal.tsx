import { useTranslations } from 'next-intl'
import { because } from '@/components/ui/because'
import { dayIn } from '@/components/ui/day-in'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import type { Repetition } from './use-repeat'

interface RepeatRefusalProps {
  repetition: Repetition
  error: Error
  settings: SettingsJson
}

/** Which dates stood in the way of all; why, stands beside each of them. */
export function RepeatRefusal({ repetition, error, settings }: RepeatRefusalProps) {
  const words = useTranslations('bookings.repeat')
  const refused = repetition.dates.filter((date) => date.refused)
  if (refused.length === 0) return because(error)
  const dates = refused.map(({ date }) => dayIn(date, settings)).join('; ')
  return words('refused', { count: refused.length, dates })
}
