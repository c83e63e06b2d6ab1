'use client'

import { TextInput, type TextInputProps } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { formatMoney } from '@/lib/domain/money'
import { largestPrice, unitsIn, unitsInWords } from './units-in'

interface MoneyFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'type'> {
  currency: string
  locale: string
  /** Smallest units; null: none. NaN: what stands here is no price, which the field says itself. */
  value: number | null
  onChange: (units: number | null) => void
}

/**
 * An amount of money, typed or pasted with comma or point. It stays as it was typed until the field is left; what cannot
 * be a price is never turned into another, but refused here.
 */
export function MoneyField({ currency, locale, value, onChange, error, ...rest }: MoneyFieldProps) {
  const words = useTranslations('ui')
  const [typed, setTyped] = useState<string | null>(null)
  const [wasLeft, setLeft] = useState(false)
  const isWrong = Number.isNaN(value)
  const written = value === null || isWrong ? '' : unitsInWords(value, currency, locale)
  const inWords = (units: number) => formatMoney(units, currency, locale)
  return (
    <TextInput
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? written}
      error={
        isWrong && (wasLeft || error)
          ? words('priceWithin', { least: inWords(0), most: inWords(largestPrice) })
          : error
      }
      onChange={({ currentTarget: { value: text } }) => {
        setTyped(text)
        onChange(unitsIn(text, currency, locale))
      }}
      onKeyDown={({ key }) => key === 'Enter' && setLeft(true)}
      onBlur={() => {
        setLeft(true)
        if (!isWrong) setTyped(null)
      }}
    />
  )
}
