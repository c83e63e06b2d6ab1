'use client'

import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'next-intl'
import { MoneyField } from '@/components/ui/money-field'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import type { NewBookingValues } from './booking-request'

interface PriceFieldProps {
  form: UseFormReturnType<NewBookingValues>
  service: ServiceJson
  locale: string
  /** Smallest units. */
  usual: number
}

/** The service's price until somebody writes another. */
export function PriceField({ form, service, locale, usual }: PriceFieldProps) {
  const words = useTranslations('bookings')
  return (
    <MoneyField
      key={service.id}
      label={words('fields.price', { currency: service.currency.toUpperCase() })}
      currency={service.currency}
      locale={locale}
      value={form.values.price ?? usual}
      error={form.errors.price}
      onChange={(price) => form.setFieldValue('price', price)}
    />
  )
}
