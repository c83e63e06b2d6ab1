'use client'

import { TextInput, type TextInputProps } from '@mantine/core'
import { type ComponentType, useEffect, useState } from 'react'
import { format, type Manner, midnight } from '@/components/ui/words'

export interface DayFieldProps extends Pick<TextInputProps, 'label' | 'error'> {
  /** YYYY-MM-DD; there is always one. */
  value: string
  /** The first day that may be chosen. */
  min: string
  manner: Manner
  onChange: (day: string) => void
}

const written = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const

/** A day as the profile writes it. The page does not wait for the picker: until it is there one reads the day. */
export function DayField(props: DayFieldProps) {
  const [Picker, setPicker] = useState<ComponentType<DayFieldProps>>()
  useEffect(() => {
    void import('./day-picker').then((part) => setPicker(() => part.DayPicker))
  }, [])
  if (Picker) return <Picker {...props} />
  const { label, error, value, manner } = props
  return (
    <TextInput
      label={label}
      error={error}
      value={format(manner.locale, written).format(midnight(value))}
      readOnly
    />
  )
}
