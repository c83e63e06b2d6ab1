'use client'

import { Button, Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { shortDay, timeOfDay } from '@/components/ui/words'
import { addDays, daysBetween, minuteOf } from '@/lib/domain/local-time'
import type { ServiceJson, SettingsJson } from '@/lib/wire/profile-shapes'
import { freeTimesQuery, type SlotJson } from './booking-queries'
import type { NewBookingValues } from './booking-request'
import type { BookingWords } from './booking-words'
import classes from './form.module.css'

interface FreeTimesProps {
  service: ServiceJson
  values: NewBookingValues
  settings: SettingsJson
  onTake: (slot: SlotJson) => void
}

const lookAheadDays = 14
const shown = 8

/** The free times around the wished one, as the server would book them; of the day, or of the next day that has some. */
export function FreeTimes({ service, values, settings, onTake }: FreeTimesProps) {
  const words = useTranslations('bookings')
  const isStay = service.kind === 'rental'
  const { data, isPending, isError } = useQuery({
    ...freeTimesQuery({
      product_id: service.id,
      operator_id: values.staffId,
      location_id: values.locationId,
      date_from: values.date,
      date_to: addDays(values.date, lookAheadDays),
      duration_minutes: isStay ? null : values.minutes,
      nights:
        isStay && values.checkoutDate ? Math.max(1, daysBetween(values.date, values.checkoutDate)) : null,
    }),
    enabled: values.date !== '',
  })
  if (isError) return null
  if (isPending) return <Skeleton height={30} width="80%" />
  const slots = isStay ? data.slice(0, shown) : nearest(data, values)
  const first = slots[0]
  if (!first)
    return (
      <Text size="sm" c="dimmed">
        {words('free.none')}
      </Text>
    )
  const wished = slots.find(
    (slot) => slot.booking_date === values.date && (isStay || slot.start_time === values.time),
  )
  const heading = headingOf(first, values, isStay, settings, words)
  return (
    <div>
      <Text size="sm" c="dimmed" mb={6}>
        {service.kind === 'group' && wished
          ? words('free.seats', { heading, left: wished.seats_left, places: service.capacity_max })
          : heading}
      </Text>
      <div className={classes.times}>
        {slots.map((slot) => (
          <Button
            key={slot.starts_at}
            size="compact-md"
            variant={slot === wished ? 'filled' : 'light'}
            aria-pressed={slot === wished}
            onClick={() => onTake(slot)}
          >
            {isStay ? shortDay(slot.booking_date, settings) : timeOfDay(slot.start_time, settings)}
          </Button>
        ))}
      </div>
    </div>
  )
}

/** Of the wished day, or else of the next that has some: those around the wished time, or the roundest, in order. */
function nearest(slots: SlotJson[], { date, time }: NewBookingValues): SlotJson[] {
  const ofDay = slots.filter((slot) => slot.booking_date === date)
  const nextDay = slots.find((slot) => slot.booking_date > date)?.booking_date
  const day = ofDay.length > 0 ? ofDay : slots.filter((slot) => slot.booking_date === nextDay)
  const from = (slot: SlotJson) =>
    time ? Math.abs(minuteOf(slot.start_time) - minuteOf(time)) : oddness(minuteOf(slot.start_time))
  const chosen = new Set([...day].sort((a, b) => from(a) - from(b)).slice(0, shown))
  return day.filter((slot) => chosen.has(slot))
}

/** Whole hours are offered before half hours, and those before the rest. */
const oddness = (minute: number) => (minute % 60 === 0 ? 0 : minute % 30 === 0 ? 1 : 2)

function headingOf(
  first: SlotJson,
  values: NewBookingValues,
  isStay: boolean,
  settings: SettingsJson,
  words: BookingWords,
): string {
  if (isStay) return words('free.from')
  return first.booking_date === values.date
    ? words('free.thatDay')
    : words('free.again', { day: shortDay(first.booking_date, settings) })
}
