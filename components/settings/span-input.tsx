'use client'

import { Group, Input, NativeSelect, NumberInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'

const units = { minutes: 1, hours: 60, days: 1440 } as const
type Unit = keyof typeof units

interface SpanInputProps {
  label: string
  description?: string
  /** Minutes. */
  value: number
  error?: ReactNode
  onChange: (minutes: number) => void
}

/** A span of time in the unit that suits it: 90 minutes, 2 hours, 3 days. */
export function SpanInput({ label, description, value, error, onChange }: SpanInputProps) {
  const words = useTranslations('settings.units')
  const [unit, setUnit] = useState<Unit>(() => unitOf(value))
  const id = useId()
  return (
    <Input.Wrapper label={label} description={description} error={error} id={id}>
      <Group gap="xs" wrap="nowrap" mt={4}>
        <NumberInput
          id={id}
          min={0}
          clampBehavior="none"
          allowNegative={false}
          allowDecimal={unit !== 'minutes'}
          decimalScale={2}
          value={value / units[unit]}
          error={Boolean(error)}
          onChange={(typed) => typeof typed === 'number' && onChange(Math.round(typed * units[unit]))}
          w="7rem"
        />
        <NativeSelect
          aria-label={words('unitOf', { label })}
          value={unit}
          data={(Object.keys(units) as Unit[]).map((each) => ({ value: each, label: words(each) }))}
          onChange={(event) => setUnit(event.currentTarget.value as Unit)}
        />
      </Group>
    </Input.Wrapper>
  )
}

/** The largest unit that the span is a whole number of. */
const unitOf = (minutes: number): Unit =>
  minutes > 0 && minutes % units.days === 0
    ? 'days'
    : minutes > 0 && minutes % units.hours === 0
      ? 'hours'
      : 'minutes'
