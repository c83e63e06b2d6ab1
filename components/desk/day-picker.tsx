import { useLocale } from 'next-intl'
import { DateInput } from '@/components/ui/dates'
import type { DayFieldProps } from './day-field'

/** A day, typed or picked, and written as the screen writes days. */
export function DayPicker({
  value,
  min,
  onChange,
  manner: _,
  ...field
}: DayFieldProps & { autoFocus: boolean }) {
  const language = useLocale()
  return (
    <DateInput
      {...field}
      value={value}
      minDate={min}
      maxDate="2199-12-31"
      valueFormat={language === 'de' ? 'dd, D. MMM YYYY' : 'ddd, D MMM YYYY'}
      onChange={(day) => day && onChange(day)}
    />
  )
}
