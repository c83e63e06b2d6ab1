import { addDays } from '@/lib/domain/local-time'
import type { BlockedTimeJson, OverrideJson } from '@/lib/wire/profile-shapes'
import { datesOfBlock, isAbout } from './day-marks'

/** Days in a row that differ from the week in the same way, or days that are blocked as a whole. */
export interface Coming {
  key: string
  from: string
  to: string
  person: number | null
  override: OverrideJson | null
  block: BlockedTimeJson | null
}

interface Asked {
  overrides: OverrideJson[]
  blocked_times: BlockedTimeJson[]
  timezone: string
  today: string
  /** null: the business, and everybody in it. */
  person: number | null
}

/** What is to come, by its first day. Of one person: theirs, and what concerns everybody. */
export function coming({ overrides, blocked_times, timezone, today, person }: Asked): Coming[] {
  const days = overrides.filter(
    ({ date, operator_id }) =>
      date >= today && (person === null || operator_id === person || operator_id === null),
  )
  const whole = blocked_times.filter((block) => block.all_day && (person === null || isAbout(block, person)))
  const blocks = whole.map((block): Coming => {
    const { from, to } = datesOfBlock(block, timezone)
    return { key: `b${block.id}`, from, to, person: block.operator_id, override: null, block }
  })
  return [...runs(days), ...blocks.filter(({ to }) => to >= today)].sort(
    (a, b) => a.from.localeCompare(b.from) || a.key.localeCompare(b.key),
  )
}

/** Neighbouring days of one person that say the same become one. */
function runs(overrides: OverrideJson[]): Coming[] {
  const open = new Map<string, Coming>()
  const all: Coming[] = []
  for (const override of [...overrides].sort((a, b) => a.date.localeCompare(b.date))) {
    const { id, date, operator_id, closed, intervals, reason } = override
    const sameness = JSON.stringify([operator_id, closed, intervals, reason])
    const run = open.get(sameness)
    if (run && addDays(run.to, 1) === date) run.to = date
    else {
      const next = { key: `o${id}`, from: date, to: date, person: operator_id, override, block: null }
      open.set(sameness, next)
      all.push(next)
    }
  }
  return all
}
