'use client'

import { Button, Text, Title } from '@mantine/core'
import { IconClock, IconDoorOff } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { minuteOf } from '@/lib/domain/local-time'
import { BlockIconBadge } from './block-icon'
import { type Coming, coming } from './coming'
import classes from './hours.module.css'
import { rangeInWords } from './range-words'
import type { SectionProps } from './section-props'
import { spanInWords } from './weekly-hours-words'

const atFirst = 6

/** The next days that differ from the week; each opens what it is about. */
export function ComingList({ house, closures, person, today, setUrl }: SectionProps) {
  const words = useTranslations('hours')
  const { settings, staff } = house
  const [showsAll, setShowsAll] = useState(false)
  const all = useMemo(
    () => coming({ ...closures, timezone: settings.timezone, today, person }),
    [closures, settings.timezone, today, person],
  )
  const open = ({ from, to, person: whose, block }: Coming) =>
    block
      ? setUrl({ block: block.id, tab: 'blocked' })
      : setUrl({ day: from, until: to === from ? null : to, person: whose, year: Number(from.slice(0, 4)) })

  function said({ override, block }: Coming): string {
    if (block) return block.name
    if (!override) return ''
    const hours = override.intervals
      .map(({ start_time, end_time }) => spanInWords([minuteOf(start_time), minuteOf(end_time)], settings))
      .join(', ')
    const told = words(override.closed ? 'mark.closed' : 'mark.special', { hours })
    return override.reason ? words('mark.because', { told, reason: override.reason }) : told
  }

  return (
    <section aria-labelledby="coming">
      <Title order={2} id="coming" mb="sm">
        {words('coming.title')}
      </Title>
      {all.length === 0 ? (
        <Text c="dimmed">{words('coming.none')}</Text>
      ) : (
        <ul className={classes.list}>
          {all.slice(0, showsAll ? all.length : atFirst).map((each) => (
            <li key={each.key}>
              <button
                type="button"
                className={`${classes.row} mantine-focus-auto`}
                onClick={() => open(each)}
              >
                {each.block ? (
                  <BlockIconBadge icon={each.block.icon} color={each.block.color} />
                ) : (
                  <span className={classes.icon} aria-hidden>
                    {each.override?.closed ? <IconDoorOff size={18} /> : <IconClock size={18} />}
                  </span>
                )}
                <span>
                  <span className={classes.name}>{rangeInWords(each, settings)}</span>
                  <span className={classes.quiet}>
                    {said(each)}
                    {each.person !== null &&
                      ` · ${staff.find(({ id }) => id === each.person)?.name ?? words('former')}`}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {all.length > atFirst && !showsAll && (
        <Button variant="subtle" fullWidth mt="xs" onClick={() => setShowsAll(true)}>
          {words('coming.all', { count: all.length })}
        </Button>
      )}
    </section>
  )
}
