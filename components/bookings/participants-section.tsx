'use client'

import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { DetailsProps } from './booking-details'
import classes from './details.module.css'
import { isTaken } from './seat-actions'
import { SeatAddForm } from './seat-add-form'
import { SeatRow } from './seat-row'
import seats from './seats.module.css'

/** Who sits in a class, how many seats are taken, and one more. Those who left stand last. */
export function ParticipantsSection({ booking, grid, canWrite }: DetailsProps) {
  const words = useTranslations('bookings')
  const [isAdding, setAdding] = useState(false)
  const adder = useRef<HTMLButtonElement>(null)
  const service = grid.services.find(({ id }) => id === booking.product_id)
  const taken = booking.participants.filter(isTaken)
  const left = booking.participants.filter((seat) => !isTaken(seat))
  const mayAdd = canWrite && service !== undefined && booking.status !== 'cancelled'
  return (
    <section className={classes.section} aria-label={words('drawer.participants')}>
      <div className={classes.sectionHead}>
        <h3>{words('drawer.participants')}</h3>
        {service && (
          <Text size="sm" c="dimmed" className="numbers">
            {words('drawer.seats', { taken: taken.length, places: service.capacity_max })}
          </Text>
        )}
      </div>
      {booking.participants.length === 0 && <Text c="dimmed">{words('seats.none')}</Text>}
      <ul className={seats.list} aria-label={words('drawer.participants')}>
        {[...taken, ...left].map((seat) => (
          <SeatRow key={seat.id} seat={seat} booking={booking} grid={grid} canWrite={canWrite} />
        ))}
      </ul>
      {mayAdd && (
        <Button
          ref={adder}
          variant="subtle"
          size="compact-md"
          mt="xs"
          leftSection={<IconPlus size={16} stroke={1.8} />}
          aria-expanded={isAdding}
          onClick={() => setAdding(!isAdding)}
        >
          {words('seats.add')}
        </Button>
      )}
      {mayAdd && isAdding && (
        <SeatAddForm
          booking={booking}
          service={service}
          grid={grid}
          onDone={() => {
            setAdding(false)
            adder.current?.focus()
          }}
        />
      )}
    </section>
  )
}
