'use client'

import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClock, IconPlayerPause, IconRefresh } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type Look, Sign } from '@/components/ui/sign'
import { useChange } from '@/components/ui/use-change'
import { type Manner, moment } from '@/components/ui/words'
import type { CalendarImportJson } from '@/lib/wire/profile-calendar-import'
import classes from './calendar-imports.module.css'
import { CalendarNotes } from './calendar-notes'

interface CalendarImportProps {
  calendar: CalendarImportJson
  manner: Manner & { timezone: string }
  /** Whose time it blocks is said. */
  isAmongAll: boolean
  onEdit: () => void
}

const looks = {
  new: { icon: IconClock, tone: 'open' },
  reading: { icon: IconRefresh, tone: 'open' },
  active: { icon: IconCheck, tone: 'fine' },
  failing: { icon: IconAlertTriangle, tone: 'trouble' },
  off: { icon: IconPlayerPause, tone: 'quiet' },
} satisfies Record<CalendarImportJson['state'], Look>

/** One calendar: how reading it goes, read now, or opened to be changed. */
export function CalendarImport({ calendar, manner, isAmongAll, onEdit }: CalendarImportProps) {
  const words = useTranslations('calendarImports')
  const { id, label, host, state, operator_name, product_name } = calendar
  const read = useChange('/calendar-imports', words('notRead', { label }))
  const whose = operator_name ?? product_name ?? words('everybody')
  const told = [
    words('blocks', { count: calendar.blocked_times }),
    calendar.last_read_at && words('lastRead', { when: moment(calendar.last_read_at, manner) }),
    state === 'failing' &&
      calendar.next_read_at &&
      words('nextRead', { when: moment(calendar.next_read_at, manner) }),
  ]
  return (
    <div className={classes.calendar}>
      <div className={classes.about}>
        <div className={classes.name}>
          {label}
          <Sign {...looks[state]}>{words(`states.${state}`)}</Sign>
        </div>
        <span className={classes.quiet}>{isAmongAll ? `${whose} · ${host}` : host}</span>
        {state !== 'off' && (
          <span className={`${classes.quiet} numbers`}>{told.filter(Boolean).join(' · ')}</span>
        )}
        <CalendarNotes calendar={calendar} manner={manner} />
      </div>
      <div className={classes.doors}>
        {state !== 'off' && (
          <Button
            variant="default"
            size="compact-md"
            loading={read.isPending || state === 'reading'}
            aria-label={words('readOf', { label })}
            onClick={() => read.mutate({ method: 'POST', path: `/${id}/refresh` })}
          >
            {words('read')}
          </Button>
        )}
        <Button
          variant="default"
          size="compact-md"
          data-edits={id}
          aria-label={words('editOf', { label })}
          onClick={onEdit}
        >
          {words('edit')}
        </Button>
      </div>
    </div>
  )
}
