'use client'

import { Button, Group, Paper, Select, Skeleton, Stack, Switch, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { because } from '@/components/ui/because'
import { addDays, daysBetween, localOf } from '@/lib/domain/local-time'
import type { BookingJson, GridJson } from '@/lib/wire/profile-shapes'
import { isTaken } from './seat-actions'
import { type SeatFormProps, seatChange } from './seat-change'
import { classesQuery } from './seat-queries'
import { placeInWords } from './words'

/** Into which of the next classes of the same kind; a full one can be chosen, and is then explained. */
export function SeatMoveForm({
  seat,
  booking,
  grid,
  busy,
  onAct,
  onLeave,
}: SeatFormProps & { grid: GridJson }) {
  const words = useTranslations('bookings')
  const { settings, services } = grid
  const { data, error } = useQuery(classesQuery(booking.product_id, firstDay(booking)))
  const [chosen, setChosen] = useState<string | null>(null)
  const [tell, setTell] = useState(true)
  const places = services.find(({ id }) => id === booking.product_id)?.capacity_max ?? 0
  const { name } = seat
  const others = (data ?? []).filter(
    ({ id, ends_at }) => id !== booking.id && Date.parse(ends_at) > Date.now(),
  )
  const target = others.find(({ id }) => String(id) === chosen)
  const label = (other: BookingJson) =>
    [
      placeInWords(other, settings),
      other.operator_name,
      words('seats.left', { count: leftIn(other, places) }),
    ]
      .filter(Boolean)
      .join(' · ')

  return (
    <Paper
      withBorder
      p="sm"
      mt="xs"
      component="form"
      aria-label={words('seats.moving', { name })}
      onSubmit={(event) => {
        event.preventDefault()
        if (!target) return
        const done = words('seats.moved', { name, place: placeInWords(target, settings) })
        onAct(seatChange(seat, '/move', { booking_id: target.id, send_notification: tell }, done))
      }}
    >
      <Stack gap="sm">
        {!data && !error ? (
          <Skeleton height={60} />
        ) : others.length > 0 ? (
          <Select
            label={words('seats.to')}
            placeholder={words('seats.chooseClass')}
            autoFocus
            openOnFocus={false}
            value={chosen}
            data={others.map((other) => ({ value: String(other.id), label: label(other) }))}
            onChange={setChosen}
          />
        ) : (
          <Text size="sm">{error ? because(error) : words('seats.noClass')}</Text>
        )}
        {seat.email && others.length > 0 && (
          <Switch
            label={words('cancelling.tell', { name })}
            checked={tell}
            onChange={(event) => setTell(event.currentTarget.checked)}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onLeave}>
            {words('moving.leave')}
          </Button>
          <Button type="submit" loading={busy} disabled={!target}>
            {words('moving.move')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}

const leftIn = ({ participants }: BookingJson, places: number) =>
  Math.max(0, places - participants.filter(isTaken).length)

/** The classes around this one, of those that are still to come. */
const firstDay = ({ booking_date, timezone }: BookingJson) => {
  const [today, around] = [localOf(Date.now(), timezone).date, addDays(booking_date, -14)]
  return daysBetween(today, around) > 0 ? around : today
}
