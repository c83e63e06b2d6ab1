'use client'

import { NumberInput, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { fromUnits, toUnits } from '@/components/ui/price'
import { exponent, formatMoney } from '@/lib/domain/money'
import type { DetailsProps } from './booking-details'
import { EditableSection } from './editable-section'

export function PriceSection({ booking, grid, canWrite }: DetailsProps) {
  const words = useTranslations('bookings')
  const { price, currency } = booking
  return (
    <EditableSection
      part="price"
      booking={booking}
      canWrite={canWrite}
      values={{ amount: fromUnits(price, currency) as number | string }}
      body={({ amount }) => ({ price: toUnits(Number(amount), currency) })}
      fields={({ amount }, set, errors) => (
        <NumberInput
          label={words('fields.price', { currency: currency.toUpperCase() })}
          min={0}
          decimalScale={exponent(currency)}
          fixedDecimalScale
          value={amount}
          error={errors.price}
          onChange={(next) => set({ amount: next })}
        />
      )}
    >
      <Text className="numbers">{formatMoney(price, currency, grid.settings.locale)}</Text>
    </EditableSection>
  )
}
