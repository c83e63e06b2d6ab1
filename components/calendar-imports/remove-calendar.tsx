'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Question } from '@/components/ui/question'
import { Refusal } from '@/components/ui/refusal'
import { useChange } from '@/components/ui/use-change'
import type { CalendarImportJson } from '@/lib/wire/profile-calendar-import'

interface RemoveCalendarProps {
  calendar: CalendarImportJson
  onRemoved: () => void
}

/** Its times can be booked at once, so it is asked about. */
export function RemoveCalendar({ calendar: { id, label }, onRemoved }: RemoveCalendarProps) {
  const words = useTranslations('calendarImports')
  const [isAsked, setAsked] = useState(false)
  const remove = useChange('/calendar-imports')
  const leave = () => {
    setAsked(false)
    remove.reset()
  }
  return (
    <>
      <Button variant="subtle" color="red" ms="auto" onClick={() => setAsked(true)}>
        {words('remove')}
      </Button>
      <Question
        opened={isAsked}
        title={words('removeTitle', { label })}
        action={words('remove')}
        isEnd
        isBusy={remove.isPending}
        onClose={leave}
        onConfirm={() =>
          remove.mutate(
            { method: 'DELETE', path: `/${id}`, done: words('removed', { label }) },
            { onSuccess: onRemoved },
          )
        }
      >
        {words('removeWhy')}
        {remove.error && <Refusal error={remove.error} />}
      </Question>
    </>
  )
}
