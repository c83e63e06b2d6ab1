'use client'

import { TextInput, type TextInputProps } from '@mantine/core'
import { useRef } from 'react'
import { usePart } from '@/components/ui/use-part'
import { format, type Manner, midnight } from '@/components/ui/words'

export interface DayFieldProps extends Pick<TextInputProps, 'label' | 'error'> {
  /** YYYY-MM-DD; there is always one. */
  value: string
  /** The first day that may be chosen. */
  min: string
  manner: Manner
  onChange: (day: string) => void
}

const load = () => import('./day-picker').then((part) => part.DayPicker)

const written = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const

/** A day as the profile writes it. The page does not wait for the picker: until it is there one reads the day. */
export function DayField(props: DayFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  const picker = usePart(load, field)
  if (picker) return <picker.Field {...props} autoFocus={picker.isWaitedFor} />
  const { label, error, value, manner } = props
  return (
    <TextInput
      ref={field}
      label={label}
      error={error}
      value={format(manner.locale, written).format(midnight(value))}
      readOnly
    />
  )
}
