'use client'

import { useTranslations } from 'next-intl'
import { DraftPanel } from '@/components/ui/draft-panel'
import { shortDay, timeOfDay } from '@/components/ui/words'
import type { GridJson } from '@/lib/wire/profile-shapes'
import type { Beginning } from './empty-choice'
import { EmptyChoices, type EmptyChoicesProps } from './empty-choices'
import { NewBookingForm } from './new-booking-form'

interface NewBookingPanelProps extends Pick<EmptyChoicesProps, 'rights' | 'onOpenBooking' | 'onOpenBlock'> {
  /** The empty time that was pointed at; null: closed. */
  at: Beginning | null
  grid: GridJson
  today: string
  onClose: () => void
  onShow: (date: string) => void
}

/** A new booking, or what else may be done at a place, in the drawer. */
export function NewBookingPanel({ at, grid, today, onClose, onShow, ...choices }: NewBookingPanelProps) {
  const words = useTranslations('bookings.new')
  const block = useTranslations('bookings.block')
  return (
    <DraftPanel opened={at !== null} onClose={onClose} title={at ? titleOf(at) : words('title')} returnFocus>
      {at && (
        <EmptyChoices {...choices} at={at} grid={grid} today={today} onClose={onClose}>
          <NewBookingForm at={at} grid={grid} today={today} onDone={onClose} onShow={onShow} />
        </EmptyChoices>
      )}
    </DraftPanel>
  )

  function titleOf({ date, startTime, given, choice }: Beginning): string {
    if (date && startTime && !given)
      return `${shortDay(date, grid.settings)}, ${timeOfDay(startTime, grid.settings)}`
    return choice === 'block' ? block('title') : words('title')
  }
}
