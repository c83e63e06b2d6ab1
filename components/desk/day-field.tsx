'use client'

import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { format, type Manner, midnight } from '@/components/ui/words'
import classes from './desk.module.css'

interface DayFieldProps extends Pick<TextInputProps, 'label' | 'error'> {
  /** YYYY-MM-DD; there is always one. */
  value: string
  /** The first day that may be chosen. */
  min: string
  manner: Manner
  onChange: (day: string) => void
}

const last = '2199-12-31'

/** The browser's own date field, with the weekday before it. What is not yet a day, or too early, is not told. */
export function DayField({ value, min, manner, onChange, ...field }: DayFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <TextInput
      {...field}
      type="date"
      min={min}
      max={last}
      leftSection={format(manner.locale, { weekday: 'short' }).format(midnight(value))}
      leftSectionWidth="3rem"
      classNames={{ section: classes.weekday, input: classes.date }}
      value={draft ?? value}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setDraft(typed)
        if (typed >= min && typed <= last) onChange(typed)
      }}
      onBlur={() => setDraft(null)}
    />
  )
}
