'use client'

import { useTranslations } from 'next-intl'
import type { StatusFilter } from './calendar-url'

/** What the choices of a status are called. */
export function useStatusLabels(): Record<StatusFilter, string> {
  const [words, status] = [useTranslations('bookings.filters'), useTranslations('ui.status')]
  return {
    active: words('active'),
    upcoming: words('upcoming'),
    pending: status('pending'),
    confirmed: status('confirmed'),
    completed: status('completed'),
    cancelled: status('cancelled'),
    all: words('all'),
  }
}
