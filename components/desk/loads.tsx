'use client'

import { Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { shortDay } from '@/components/ui/words'
import type { SettingsJson, StaffJson } from '@/lib/wire/profile-shapes'
import type { LoadJson } from '@/lib/wire/profile-sick-day'
import classes from './desk.module.css'
import { booked } from './plan-words'

interface LoadsProps {
  loads: LoadJson[]
  staff: StaffJson[]
  settings: SettingsJson
}

/** Days that are told one by one; of more only the sum. */
const mostDays = 5

/** How much each colleague carries, before and after, on one scale. */
export function Loads({ loads, staff, settings }: LoadsProps) {
  const words = useTranslations('desk')
  const sums = loads
    .map((load) => ({ ...load, before: sum(load, 'before'), after: sum(load, 'after') }))
    .filter(({ before, after }) => before + after > 0)
  if (sums.length === 0) return null
  const longest = Math.max(...sums.flatMap(({ before, after }) => [before, after]))
  const days = loads[0]?.days.length ?? 0
  return (
    <section className={classes.loads} aria-label={words('load.title')}>
      <Text fw={600}>{words('load.title')}</Text>
      <Text size="sm" c="dimmed">
        {words('load.hint')}
      </Text>
      <ul>
        {sums.map((load) => {
          const change = { before: booked(load.before), after: booked(load.after) }
          return (
            <li key={load.operator_id}>
              <div className={classes.carrier}>
                <Text size="sm">{load.operator_name}</Text>
                <Text size="sm" className="numbers" fw={load.before === load.after ? 400 : 600}>
                  {words(load.before === load.after ? 'load.same' : 'load.change', change)}
                </Text>
              </div>
              <div
                className={classes.bar}
                role="img"
                aria-label={words('load.of', { name: load.operator_name, ...change })}
              >
                <span
                  style={{
                    inlineSize: `${(load.after / longest) * 100}%`,
                    background: staff.find(({ id }) => id === load.operator_id)?.color,
                  }}
                />
                <i style={{ insetInlineStart: `${(load.before / longest) * 100}%` }} />
              </div>
              {days > 1 && days <= mostDays && (
                <Text size="xs" c="dimmed" className="numbers">
                  {load.days
                    .filter(({ before, after }) => before !== after)
                    .map(
                      ({ date, before, after }) =>
                        `${shortDay(date, settings)}: ${booked(before)} → ${booked(after)}`,
                    )
                    .join(' · ')}
                </Text>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const sum = ({ days }: LoadJson, key: 'before' | 'after') =>
  days.reduce((minutes, day) => minutes + day[key], 0)
