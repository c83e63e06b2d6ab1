'use client'

import { NumberInput, Select, SimpleGrid, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { DateInput } from '@/components/ui/dates'
import { TimeField } from '@/components/ui/time-field'
import { addDays } from '@/lib/domain/local-time'
import type { Place } from '@/lib/domain/move'
import type { BookingJson, GridJson } from '@/lib/wire/profile-shapes'
import { LocationSelect } from './location-select'
import { StayFields } from './stay-fields'

interface PlaceFieldsProps {
  booking: BookingJson
  grid: GridJson
  place: Place
  onChange: (place: Place) => void
}

/** Where a booking shall stand: its day and time, with whom and how long; of a stay its nights. */
export function PlaceFields({ booking, grid, place, onChange }: PlaceFieldsProps) {
  const words = useTranslations('bookings.fields')
  const service = grid.services.find(({ id }) => id === booking.product_id)
  const people = grid.staff.filter(
    ({ id }) => service?.operator_ids.includes(id) || id === booking.operator_id,
  )
  const where = (
    <LocationSelect
      grid={grid}
      serviceId={booking.product_id}
      staffId={place.staffId}
      value={place.locationId ?? null}
      onChange={(locationId) => onChange({ ...place, locationId })}
    />
  )
  if (place.checkoutDate !== null)
    return (
      <Stack gap="sm">
        <StayFields
          from={place.date}
          to={place.checkoutDate}
          minNights={service?.min_nights ?? 1}
          onChange={(date, checkout) =>
            onChange({ ...place, date, checkoutDate: checkout ?? addDays(date, booking.nights ?? 1) })
          }
        />
        {where}
      </Stack>
    )
  return (
    <SimpleGrid cols={2} spacing="sm">
      <DateInput
        label={words('date')}
        valueFormat={words('dateFormat')}
        value={place.date}
        onChange={(date) => date && onChange({ ...place, date })}
      />
      <TimeField
        label={words('time')}
        value={place.time}
        manner={grid.settings}
        onChange={(time) => onChange({ ...place, time })}
      />
      {people.length > 0 && (
        <Select
          label={words('staff')}
          allowDeselect={false}
          value={place.staffId === null ? null : String(place.staffId)}
          data={people.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={(id) => id && onChange({ ...place, staffId: Number(id) })}
        />
      )}
      <NumberInput
        label={words('minutes')}
        min={5}
        max={1440}
        step={5}
        value={place.durationMinutes}
        onChange={(minutes) => onChange({ ...place, durationMinutes: Number(minutes) })}
      />
      {where}
    </SimpleGrid>
  )
}

/** Whether enough is said to be sent. */
export const isWhole = ({ date, time, durationMinutes }: Place): boolean =>
  Boolean(date && time && durationMinutes > 0)
