'use client'

import { Button, Select } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DateInput } from '@/components/ui/dates'
import { format, type Manner, midnight } from '@/components/ui/words'
import { addDays, latest } from '@/lib/domain/local-time'
import classes from './weekly-hours.module.css'
import { WeeklyHoursPeriodDates } from './weekly-hours-period-dates'
import { type Period, periodsOf, samePeriod, split, type WeekHours } from './weekly-hours-rows'

interface PeriodsProps {
  rows: WeekHours[]
  period: Period
  today: string
  manner: Manner
  disabled: boolean
  onChoose: (period: Period) => void
  onChange: (rows: WeekHours[]) => void
}

/** Which dates the shown week counts for, and other hours from a date on. Most businesses have one week: it stays small. */
export function WeeklyHoursPeriods(props: PeriodsProps) {
  const { rows, period, today, manner, disabled, onChoose, onChange } = props
  const words = useTranslations('staff.weekly')
  const [asking, setAsking] = useState(false)
  const [date, setDate] = useState<string | null>(null)
  const stored = periodsOf(rows)
  const periods = stored.some((one) => samePeriod(one, period)) ? stored : [...stored, period]
  const first = latest(addDays(period.from ?? today, 1), addDays(today, 1))

  function begin() {
    if (!date) return
    const parted = split(rows, period, date)
    onChange(parted.rows)
    onChoose(parted.period)
    setAsking(false)
    setDate(null)
  }

  return (
    <div className={classes.period}>
      {periods.length > 1 && (
        <Select
          label={words('period')}
          size="xs"
          w={260}
          allowDeselect={false}
          data={periods.map((one, index) => ({ value: String(index), label: nameOf(one, words, manner) }))}
          value={String(periods.findIndex((one) => samePeriod(one, period)))}
          onChange={(index) => onChoose(periods[Number(index)] ?? period)}
        />
      )}
      {(periods.length > 1 || period.from || period.to) && !disabled && (
        <WeeklyHoursPeriodDates
          rows={rows}
          period={period}
          onChange={onChange}
          onChoose={onChoose}
          others={periods.filter((one) => !samePeriod(one, period))}
        />
      )}
      {!disabled && !asking && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconCalendarPlus size={16} />}
          onClick={() => setAsking(true)}
        >
          {words('otherFrom')}
        </Button>
      )}
      {asking && (
        <>
          <DateInput
            label={words('otherFrom')}
            size="xs"
            w={170}
            autoFocus
            valueFormat="D MMM YYYY"
            minDate={first}
            {...(period.to && { maxDate: period.to })}
            value={date}
            onChange={setDate}
          />
          <Button size="xs" disabled={!date} onClick={begin}>
            {words('begin')}
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={() => setAsking(false)}>
            {words('never')}
          </Button>
        </>
      )}
    </div>
  )
}

/** Until 31 May 2027; 1 Jun 2027 – 31 Aug 2027; from 1 Sep 2027; always. */
function nameOf(
  { from, to }: Period,
  words: ReturnType<typeof useTranslations<'staff.weekly'>>,
  { locale }: Manner,
): string {
  const day = (date: string) => format(locale, { dateStyle: 'medium' }).format(midnight(date))
  if (from && to) return words('between', { from: day(from), to: day(to) })
  if (from) return words('since', { from: day(from) })
  return to ? words('until', { to: day(to) }) : words('always')
}
