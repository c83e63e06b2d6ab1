import { format, type Manner, moment } from '@/components/ui/words'
import type { BlockedTimeJson } from '@/lib/wire/profile-shapes'
import { datesOfBlock } from './day-marks'
import type { HoursWords } from './mark-words'
import { formatRange, rangeInWords } from './range-words'

/** Tue 24 Nov 2026, 12:00 – 13:00; or the days, where it takes them whole. */
export function blockWhen(
  block: BlockedTimeJson,
  settings: Manner & { timezone: string },
  words: HoursWords,
): string {
  const dates = datesOfBlock(block, settings.timezone)
  const days = rangeInWords(dates, settings)
  if (block.all_day) return words('blocked.wholeDays', { days })
  if (dates.from !== dates.to)
    return words('blocked.over', {
      from: moment(block.starts_at, settings),
      to: moment(block.ends_at, settings),
    })
  const clock = format(settings.locale, {
    timeZone: settings.timezone,
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: settings.hour_cycle === 24 ? 'h23' : 'h12',
  })
  const times = formatRange(clock, new Date(block.starts_at), new Date(block.ends_at))
  return words('blocked.within', { days, times })
}
