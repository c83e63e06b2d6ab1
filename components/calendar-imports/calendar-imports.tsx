'use client'

import { Button, Skeleton, Stack } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { IconCalendarDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Refusal } from '@/components/ui/refusal'
import { useEdited } from '@/components/ui/use-edited'
import type { Manner } from '@/components/ui/words'
import { CalendarImport } from './calendar-import'
import { CalendarImportForm } from './calendar-import-form'
import { calendarImportsQuery } from './calendar-import-queries'
import classes from './calendar-imports.module.css'

interface CalendarImportsProps {
  /** Whose time they block; null: anybody's of the business. */
  staffId: number | null
  manner: Manner & { timezone: string }
}

/** Other calendars that block time: how reading them goes, added, changed. Needs the words of `calendarImports`. */
export function CalendarImports({ staffId, manner }: CalendarImportsProps) {
  const words = useTranslations('calendarImports')
  const { data, error, isPending } = useQuery(calendarImportsQuery)
  // 0: a new one.
  const [open, setOpen] = useState<number | null>(null)
  const root = useEdited(open)
  // A press before the page's script runs would be lost.
  const isHere = useMounted()
  const close = () => setOpen(null)
  const calendars = data?.filter(({ operator_id }) => staffId === null || operator_id === staffId) ?? []
  return (
    <Stack gap="md" ref={root}>
      {isPending && <Skeleton height={36} />}
      {error && <Refusal error={error} />}
      {calendars.length > 0 && (
        <ul className={classes.calendars}>
          {calendars.map((calendar) => (
            <li key={calendar.id}>
              {open === calendar.id ? (
                <CalendarImportForm calendar={calendar} staffId={staffId} onDone={close} />
              ) : (
                <CalendarImport
                  calendar={calendar}
                  manner={manner}
                  isAmongAll={staffId === null}
                  onEdit={() => setOpen(calendar.id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {open === 0 ? (
        <CalendarImportForm calendar={null} staffId={staffId} onDone={close} />
      ) : (
        <div>
          <Button
            variant="default"
            disabled={!isHere}
            data-edits={0}
            leftSection={<IconCalendarDown size={16} stroke={1.8} />}
            onClick={() => setOpen(0)}
          >
            {words('add')}
          </Button>
        </div>
      )}
    </Stack>
  )
}
