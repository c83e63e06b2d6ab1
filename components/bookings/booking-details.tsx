'use client'

import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { isBeingBooked } from '@/components/calendar/booking-name'
import { moment } from '@/components/ui/words'
import type { BookingJson, GridJson } from '@/lib/wire/profile-shapes'
import { AnswersSection } from './answers-section'
import { BelowMinimum } from './below-minimum'
import { BookingActions, type BookingActionsProps } from './booking-actions'
import { BookingFacts } from './booking-facts'
import { BookingSummary } from './booking-summary'
import { BookingTimeline } from './booking-timeline'
import { ComplaintSwitch } from './complaint-switch'
import classes from './details.module.css'
import { NotesSection } from './notes-section'
import { OpenProposal } from './open-proposal'
import { ParticipantsSection } from './participants-section'
import { PriceSection } from './price-section'
import { VisitorSection } from './visitor-section'

export interface DetailsProps {
  booking: BookingJson
  grid: GridJson
  canWrite: boolean
}

/** The drawer's content, from what matters most to what happened to it. */
export function BookingDetails({
  onMove,
  onCopy,
  ...props
}: DetailsProps & Pick<BookingActionsProps, 'onMove' | 'onCopy'>) {
  const words = useTranslations('bookings')
  const { booking, grid, canWrite } = props
  if (isBeingBooked(booking)) return <BeingBooked booking={booking} grid={grid} />
  return (
    <div className={classes.details}>
      <BookingSummary booking={booking} grid={grid} />
      {booking.overbooked && (
        <Alert color="orange" variant="light" icon={<IconAlertTriangle size={18} />} p="xs">
          <Text size="sm">{words('drawer.overbooked')}</Text>
        </Alert>
      )}
      <BelowMinimum {...props} />
      <OpenProposal {...props} />
      {canWrite && (
        <BookingActions booking={booking} grid={grid} onMove={onMove} {...(onCopy && { onCopy })} />
      )}
      {booking.kind === 'group' ? <ParticipantsSection {...props} /> : <VisitorSection {...props} />}
      {booking.kind !== 'group' && <AnswersSection answers={booking.answers} />}
      <NotesSection {...props} />
      <PriceSection {...props} />
      {canWrite && mayComplain(booking) && <ComplaintSwitch booking={booking} />}
      <BookingFacts booking={booking} settings={grid.settings} />
      <BookingTimeline booking={booking} grid={grid} />
    </div>
  )
}

/** Nobody's yet: there is nothing to do but wait some minutes. */
function BeingBooked({ booking, grid }: Pick<DetailsProps, 'booking' | 'grid'>) {
  const words = useTranslations('bookings')
  return (
    <div className={classes.details}>
      <BookingSummary booking={booking} grid={grid} />
      <Text c="dimmed">
        {words('drawer.beingBookedUntil', { until: moment(booking.hold_expires_at ?? '', grid.settings) })}
      </Text>
    </div>
  )
}

/** Once the visit has begun: before, there is nothing to complain of; who never came is asked for no review. */
const mayComplain = ({ status, complaint, starts_at }: BookingJson) =>
  complaint || status === 'completed' || (status === 'confirmed' && Date.parse(starts_at) < Date.now())
