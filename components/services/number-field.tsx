'use client'

import { NumberInput, type NumberInputProps } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { numberIn } from './number-in'
import type { ServiceKey, ServiceValues } from './service-values'
import type { Draft } from './use-draft'

type NumberKey = { [Key in ServiceKey]: ServiceValues[Key] extends number | null ? Key : never }[ServiceKey]

interface NumberFieldProps
  extends Pick<NumberInputProps, 'min' | 'max' | 'step' | 'suffix' | 'placeholder' | 'description'> {
  draft: Draft
  name: NumberKey
}

/** A whole number of the service; empty is none. */
export function NumberField({ draft, name, ...rest }: NumberFieldProps) {
  const words = useTranslations('services.fields')
  return (
    <NumberInput
      {...rest}
      label={words(name)}
      allowDecimal={false}
      allowNegative={false}
      // What is out of bounds is refused at the field, not made something else.
      clampBehavior="none"
      value={draft.values[name] ?? ''}
      error={draft.errors[name]}
      onChange={(next) => draft.set({ [name]: numberIn(next) })}
    />
  )
}
