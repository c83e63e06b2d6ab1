'use client'

import { NumberInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'next-intl'
import { fromUnits } from '@/components/ui/price'
import { exponent } from '@/lib/domain/money'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import type { NewBookingValues } from './booking-request'

interface PriceFieldProps {
  form: UseFormReturnType<NewBookingValues>
  service: ServiceJson
  /** Smallest units. */
  usual: number
}

/** The service's price until somebody writes another. */
export function PriceField({ form, service, usual }: PriceFieldProps) {
  const words = useTranslations('bookings')
  const { price } = form.values
  return (
    <NumberInput
      label={words('fields.price', { currency: service.currency.toUpperCase() })}
      min={0}
      decimalScale={exponent(service.currency)}
      fixedDecimalScale
      hideControls
      value={price ?? fromUnits(usual, service.currency)}
      error={form.errors.price}
      onChange={(next) => form.setFieldValue('price', typeof next === 'number' ? next : null)}
    />
  )
}
