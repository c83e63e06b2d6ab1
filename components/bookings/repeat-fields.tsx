'use client'

import { NumberInput, Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { DateInput } from '@/components/ui/dates'
import { WeekdayButtons } from '@/components/ui/weekday-buttons'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import classes from './repeat.module.css'
import { type Repeat, type Unit, units, weekdaysOf } from './repeat-rule'

interface RepeatFieldsProps {
  repeat: Repeat
  /** The first one. */
  date: string
  settings: SettingsJson
  onChange: (part: Partial<Repeat>) => void
}

/** How often, on which days, and until when. */
export function RepeatFields({ repeat, date, settings, onChange }: RepeatFieldsProps) {
  const words = useTranslations('bookings')
  return (
    <div className={classes.fields}>
      <NumberInput
        label={words('repeat.every')}
        min={1}
        max={52}
        clampBehavior="strict"
        allowDecimal={false}
        value={repeat.every}
        onChange={(every) => Number(every) > 0 && onChange({ every: Number(every) })}
      />
      <Select
        label={words('repeat.unit')}
        allowDeselect={false}
        value={repeat.unit}
        data={units.map((unit) => ({
          value: unit,
          label: words(`repeat.units.${unit}`, { count: repeat.every }),
        }))}
        onChange={(unit) => unit && onChange({ unit: unit as Unit })}
      />
      {repeat.unit === 'week' && (
        <WeekdayButtons
          label={words('repeat.on')}
          chosen={weekdaysOf(repeat, date)}
          settings={settings}
          onChange={(weekdays) => onChange({ weekdays })}
        />
      )}
      <Select
        label={words('repeat.ends')}
        allowDeselect={false}
        value={repeat.end}
        data={(['times', 'date'] as const).map((end) => ({
          value: end,
          label: words(`repeat.ending.${end}`),
        }))}
        onChange={(end) => end && onChange({ end: end as Repeat['end'] })}
      />
      {repeat.end === 'times' ? (
        <NumberInput
          label={words('repeat.times')}
          min={1}
          max={104}
          clampBehavior="strict"
          allowDecimal={false}
          value={repeat.times}
          onChange={(times) => Number(times) > 0 && onChange({ times: Number(times) })}
        />
      ) : (
        <DateInput
          label={words('repeat.until')}
          valueFormat={words('fields.dateFormat')}
          minDate={date}
          value={repeat.until}
          onChange={(until) => until && onChange({ until })}
        />
      )}
    </div>
  )
}
