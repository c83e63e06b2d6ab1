'use client'

import { Button, Modal, Stack, Text } from '@mantine/core'
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
  return (
    <Modal
      opened={refused !== null}
      onClose={onClose}
      title="That time is not free"
      closeButtonProps={{ 'aria-label': 'Close' }}
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
  const { booking, move } = order
  const goTo = (place: Place, override = false) => {
    onClose()
    onMove(booking, place, override)
  }
  return (
    <Stack gap="md">
      <Text>
        {bookingName(booking)} stays at {placeInWords(booking, grid.settings)}.
      </Text>
      <Conflicts
        error={error}
        grid={grid}
        onSuggestion={(suggestion) => goTo(placeOfSuggestion(suggestion, move.to))}
        onOverride={() => goTo(move.to, true)}
        leave={
          <Button variant="subtle" color="gray" onClick={onClose} data-autofocus>
            Leave it there
          </Button>
        }
      />
    </Stack>
  )
}
