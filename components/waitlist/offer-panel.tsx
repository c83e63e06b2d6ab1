'use client'

import { Button, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { freeTimesQuery, type SlotJson } from '@/components/bookings/booking-queries'
import { DateInput } from '@/components/ui/dates'
import { Refusal } from '@/components/ui/refusal'
import { SidePanel } from '@/components/ui/side-panel'
import { shortDay, timeOfDay } from '@/components/ui/words'
import { addDays, latest } from '@/lib/domain/local-time'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import type { WaitlistEntryJson } from '@/lib/wire/profile-waitlist'
import classes from './waitlist.module.css'
import { useWaitlistChange } from './waitlist-queries'
import { useWishWords } from './wish-words'

interface OfferPanelProps {
  /** null: nobody, the panel is closed. */
  entry: WaitlistEntryJson | null
  today: string
  settings: SettingsJson
  onClose: () => void
}

/** A free time for somebody who waits, by hand: it is reserved, and they are asked by email. */
export function OfferPanel({ entry, today, settings, onClose }: OfferPanelProps) {
  const words = useTranslations('waitlist')
  const title = entry ? words('offerTo', { name: entry.visitor_name }) : ''
  return (
    <SidePanel opened={entry !== null} onClose={onClose} title={title}>
      {entry && <Times key={entry.id} {...{ entry, today, settings, onClose }} />}
    </SidePanel>
  )
}

const daysShown = 6

const timesOn = (date: string, slots: SlotJson[]) => slots.filter(({ booking_date }) => booking_date === date)

/** Whether a time lies where they said it should begin. */
const isWished = (
  { booking_date: date, start_time: start }: SlotJson,
  { date_from, date_to, time_from, time_to, nights }: WaitlistEntryJson,
): boolean =>
  date >= date_from &&
  date <= date_to &&
  (nights !== null || ((time_from ?? '') <= start && start <= (time_to ?? '24:00')))

function Times({ entry, today, settings, onClose }: OfferPanelProps & { entry: WaitlistEntryJson }) {
  const words = useTranslations('waitlist')
  const wishes = useWishWords(settings)
  const [from, setFrom] = useState(latest(entry.date_from, today))
  const change = useWaitlistChange()
  const { data, isPending, error } = useQuery(
    freeTimesQuery({
      product_id: entry.product_id,
      operator_id: entry.operator_id,
      location_id: null,
      date_from: from,
      date_to: addDays(from, daysShown),
      duration_minutes: null,
      nights: entry.nights,
    }),
  )
  const days = [...new Set(data?.map(({ booking_date }) => booking_date))]
  const offer = (slot: SlotJson) =>
    change.mutate(
      {
        method: 'POST',
        path: `/${entry.id}/offer`,
        body: {
          booking_date: slot.booking_date,
          start_time: entry.nights === null ? slot.start_time : null,
          checkout_date: entry.nights === null ? null : addDays(slot.booking_date, entry.nights),
          operator_id: entry.operator_id,
        },
        done: words('offered', { name: entry.visitor_name }),
      },
      { onSuccess: onClose },
    )
  return (
    <Stack gap="md" className={classes.body}>
      <Text size="sm" c="dimmed">
        {entry.product_name} · {wishes(entry)}
      </Text>
      <DateInput
        label={words('freeFrom')}
        valueFormat="ddd D MMM YYYY"
        minDate={today}
        value={from}
        onChange={(date) => date && setFrom(date)}
      />
      {change.error && <Refusal error={change.error} />}
      {error && <Refusal error={error} />}
      {isPending && <Skeleton height={36} />}
      {data && days.length === 0 && <Text c="dimmed">{words('nothingFree')}</Text>}
      {days.length > 0 && !data?.some((slot) => isWished(slot, entry)) && (
        <Text size="sm" role="status">
          {words('fitsNone')}
        </Text>
      )}
      {days.map((date) => (
        <section key={date} aria-label={shortDay(date, settings)}>
          <Text fw={550} mb={6}>
            {shortDay(date, settings)}
          </Text>
          <div className={classes.times}>
            {timesOn(date, data ?? []).map((slot) => (
              <Button
                key={slot.starts_at}
                variant={isWished(slot, entry) ? 'light' : 'default'}
                size="compact-md"
                disabled={change.isPending}
                onClick={() => offer(slot)}
              >
                {entry.nights === null
                  ? timeOfDay(slot.start_time, settings)
                  : words('wishes.nights', { count: entry.nights })}
              </Button>
            ))}
          </div>
        </section>
      ))}
    </Stack>
  )
}
