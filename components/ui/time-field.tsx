'use client'

import { TextInput, type TextInputProps } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { parseTime } from './parse-time'
import { type Manner, timeOfDay } from './words'

interface TimeFieldProps extends Pick<TextInputProps, 'aria-label' | 'disabled' | 'size' | 'w'> {
  /** HH:MM, or '' for none. */
  value: string
  manner: Manner
  /** Where the field is named by aria-label alone: null. */
  label: ReactNode
  /** An end: midnight is 24:00. */
  until?: boolean
  error?: ReactNode
  onChange: (time: string) => void
}

/** A time, typed in any usual way and shown in the profile's; the browser's own field would show the browser's. */
export function TimeField({ value, manner, label, until = false, error, onChange, ...rest }: TimeFieldProps) {
  const words = useTranslations('ui')
  const [draft, setDraft] = useState<string | null>(null)
  const read = until ? parseEnd : parseTime
  const isWrong = draft !== null && draft !== '' && read(draft) === null
  return (
    <TextInput
      {...rest}
      label={label}
      placeholder={timeOfDay('14:30', manner)}
      autoComplete="off"
      value={draft ?? (value && shown(value, manner))}
      error={error ?? (isWrong && draft !== null && draft.length > 4 ? words('timeLike') : undefined)}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setDraft(typed)
        onChange(read(typed) ?? '')
      }}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => !isWrong && setDraft(null)}
    />
  )
}

const parseEnd = (typed: string) =>
  /^(24([:.h]?00)?|0?0[:.h]?00)$/.test(typed.trim()) ? '24:00' : endOf(typed)

/** What ends at 12 am ends with the day. */
function endOf(typed: string): string | null {
  const time = parseTime(typed)
  return time === '00:00' ? '24:00' : time
}

const shown = (time: string, manner: Manner) =>
  time === '24:00' && manner.hour_cycle === 24 ? time : timeOfDay(time, manner)
