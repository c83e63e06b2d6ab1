'use client'

import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { announce } from '@/components/ui/announcer'
import { DateInput } from '@/components/ui/dates'
import { always, changePeriod, type Period, removePeriod, type WeekHours } from './weekly-hours-rows'

interface PeriodDatesProps {
  rows: WeekHours[]
  period: Period
  others: Period[]
  onChange: (rows: WeekHours[]) => void
  onChoose: (period: Period) => void
}

/** From and to which date the shown week counts; empty is open. */
export function WeeklyHoursPeriodDates({ rows, period, others, onChange, onChoose }: PeriodDatesProps) {
  const words = useTranslations('staff.weekly')

  function put(next: Period) {
    onChange(changePeriod(rows, period, next))
    onChoose(next)
  }

  function remove() {
    onChange(removePeriod(rows, period))
    onChoose(others[0] ?? always)
    announce(words('periodRemoved'))
  }

  const field = { size: 'xs', w: 140, clearable: true, valueFormat: 'D MMM YYYY' } as const
  return (
    <>
      <DateInput
        {...field}
        label={words('validFrom')}
        placeholder={words('open')}
        value={period.from}
        {...(period.to && { maxDate: period.to })}
        onChange={(from) => put({ ...period, from })}
      />
      <DateInput
        {...field}
        label={words('validTo')}
        placeholder={words('open')}
        value={period.to}
        {...(period.from && { minDate: period.from })}
        onChange={(to) => put({ ...period, to })}
      />
      {others.length > 0 && (
        <ActionIcon
          variant="subtle"
          color="red"
          size="lg"
          aria-label={words('removePeriod')}
          onClick={remove}
        >
          <IconTrash size={16} />
        </ActionIcon>
      )}
    </>
  )
}
