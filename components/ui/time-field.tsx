'use client'

import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { parseTime } from './parse-time'
import { type Manner, timeOfDay } from './words'

interface TimeFieldProps {
  /** HH:MM, or '' for none. */
  value: string
  manner: Manner
  error?: ReactNode
  onChange: (time: string) => void
}

/** A time, typed in any usual way and shown in the profile's; the browser's own field would show the browser's. */
export function TimeField({ value, manner, error, onChange }: TimeFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const isWrong = draft !== null && draft !== '' && parseTime(draft) === null
  return (
    <TextInput
      label="Time"
      placeholder={timeOfDay('14:30', manner)}
      autoComplete="off"
      value={draft ?? (value && timeOfDay(value, manner))}
      error={error ?? (isWrong && draft !== null && draft.length > 4 ? 'A time like 14:30.' : undefined)}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setDraft(typed)
        onChange(parseTime(typed) ?? '')
      }}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => !isWrong && setDraft(null)}
    />
  )
}
