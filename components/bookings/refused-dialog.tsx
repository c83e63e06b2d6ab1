'use client'

import { Button, Modal, Stack, Text } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { bookingName } from '@/components/calendar/booking-name'
import type { Place } from '@/lib/domain/move'
import type { BookingJson, GridJson } from '@/lib/wire/profile-shapes'
import { Conflicts } from './conflicts'
import { placeOfSuggestion } from './reschedule-body'
import type { RefusedMove } from './use-moves'
import { placeInWords } from './words'

interface RefusedDialogProps {
  refused: RefusedMove | null
  grid: GridJson
  onMove: (booking: BookingJson, to: Place, override?: boolean) => void
  onClose: () => void
}

/** A drag that could not be: the booking is back where it was, and here is why. */
export function RefusedDialog({ refused, grid, onMove, onClose }: RefusedDialogProps) {
  const ui = useTranslations('ui')
  // It may be loaded when it is wanted, and opens after it came: only then does it know where the focus was.
  const isHere = useMounted()
  return (
    <Modal
      opened={refused !== null && isHere}
      onClose={onClose}
      title={ui('tell.notFree')}
      closeButtonProps={{ 'aria-label': ui('close') }}
    >
      {refused && <Explained refused={refused} grid={grid} onMove={onMove} onClose={onClose} />}
    </Modal>
  )
}

function Explained({
  refused: { order, error },
  grid,
  onMove,
  onClose,
}: RefusedDialogProps & { refused: RefusedMove }) {
  const words = useTranslations('bookings')
  const { booking, move } = order
  const goTo = (place: Place, override = false) => {
    onClose()
    onMove(booking, place, override)
  }
  return (
    <Stack gap="md">
      <Text>
        {words('moving.stays', {
          name: bookingName(booking),
          place: placeInWords(booking, grid.settings),
        })}
      </Text>
      <Conflicts
        error={error}
        grid={grid}
        onSuggestion={(suggestion) => goTo(placeOfSuggestion(suggestion, move.to))}
        onOverride={() => goTo(move.to, true)}
        leave={
          <Button variant="subtle" color="gray" onClick={onClose} data-autofocus>
            {words('moving.leaveThere')}
          </Button>
        }
      />
    </Stack>
  )
}
