'use client'

import { Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { MoneyField } from '@/components/ui/money-field'
import { formatMoney } from '@/lib/domain/money'
import { holds } from '@/lib/domain/status'
import type { DetailsProps } from './booking-details'
import { EditableSection } from './editable-section'

export function PriceSection({ booking, grid, canWrite }: DetailsProps) {
  const words = useTranslations('bookings')
  const { price, currency } = booking
  const { locale } = grid.settings
  return (
    <EditableSection
      part="price"
      booking={booking}
      grid={grid}
      canWrite={canWrite}
      values={{ price: price as number | null }}
      // Nothing is the price it had; what is wrong with another, the field says.
      body={({ price: typed }) => (Number.isNaN(typed) ? null : { price: typed ?? price })}
      fields={({ price: typed }, set, errors) => (
        <MoneyField
          label={words('fields.price', { currency: currency.toUpperCase() })}
          currency={currency}
          locale={locale}
          value={typed}
          error={errors.price}
          onChange={(next) => set({ price: next })}
        />
      )}
    >
      <Text className="numbers">{inWords()}</Text>
    </EditableSection>
  )

  /** A class is sold by the seat, and some seats may have been sold for less: then only the sum can be said. */
  function inWords(): string {
    const [each, total] = [price, booking.total].map((units) => formatMoney(units, currency, locale))
    const count = booking.participants.filter(({ status }) => holds(status)).length
    if (booking.kind !== 'group' || !each || !total) return each ?? ''
    if (count === 0) return words('drawer.each', { each })
    return price * count === booking.total
      ? words('drawer.seatsFor', { count, each, total })
      : words('drawer.inAll', { count, total })
  }
}
