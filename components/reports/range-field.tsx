'use client'

import { IconCalendar } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DatePickerInput } from '@/components/ui/dates'
import { addDays } from '@/lib/domain/local-time'
import type { DateRange } from '@/lib/domain/report-period'

interface RangeFieldProps {
  range: DateRange
  locale: string
  onChange(range: DateRange): unknown
}

const threeYears = 3 * 366

/** Two days in one small calendar; nothing is asked for before both are chosen. */
export function RangeField({ range, locale, onChange }: RangeFieldProps) {
  const words = useTranslations('reports.controls')
  const [half, setHalf] = useState<string | null>(null)
  return (
    <DatePickerInput
      type="range"
      aria-label={words('dates')}
      leftSection={<IconCalendar size={16} stroke={1.6} />}
      w={300}
      maw="100%"
      allowSingleDateInRange
      valueFormat={locale.startsWith('de') ? 'D. MMM YYYY' : 'D MMM YYYY'}
      value={half ? [half, null] : [range.from, range.to]}
      {...(half && { minDate: addDays(half, 1 - threeYears), maxDate: addDays(half, threeYears - 1) })}
      onChange={([from, to]) => {
        setHalf(to ? null : from)
        if (from && to) onChange({ from, to })
      }}
    />
  )
}
