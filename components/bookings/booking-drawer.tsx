'use client'

import { Button, Center, EmptyState, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { SidePanel } from '@/components/ui/side-panel'
import type { Place } from '@/lib/domain/move'
import type { BookingJson, GridJson } from '@/lib/wire/profile-shapes'
import { BookingDetails } from './booking-details'
import { bookingQuery } from './booking-queries'
import { because } from './trouble'

interface BookingDrawerProps {
  /** null: closed. */
  id: number | null
  grid: GridJson
  canWrite: boolean
  onClose: () => void
  onMove: (booking: BookingJson, to: Place) => void
}

/** Everything about one booking. It is taken from the grid where it is there, else fetched. */
export function BookingDrawer({ id, grid, canWrite, onClose, onMove }: BookingDrawerProps) {
  return (
    <SidePanel opened={id !== null} onClose={onClose} title="Booking">
      {id !== null && (
        <Loaded key={id} id={id} grid={grid} canWrite={canWrite} onClose={onClose} onMove={onMove} />
      )}
    </SidePanel>
  )
}

function Loaded({ id, grid, canWrite, onClose, onMove }: BookingDrawerProps & { id: number }) {
  const inGrid = grid.bookings.find((booking) => booking.id === id)
  const fetched = useQuery({ ...bookingQuery(id), enabled: !inGrid })
  const booking = inGrid ?? fetched.data
  if (booking) return <BookingDetails booking={booking} grid={grid} canWrite={canWrite} onMove={onMove} />
  if (!fetched.error)
    return (
      <Center h={240}>
        <Loader aria-label="Loading the booking" />
      </Center>
    )
  return (
    <EmptyState mt="xl" title="This booking cannot be shown" description={because(fetched.error)}>
      <EmptyState.Actions>
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
        <Button onClick={() => fetched.refetch()}>Try again</Button>
      </EmptyState.Actions>
    </EmptyState>
  )
}
