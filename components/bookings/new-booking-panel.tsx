'use client'

import { Button, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useRef } from 'react'
import type { EmptyTime } from '@/components/calendar/calendar-props'
import { SidePanel } from '@/components/ui/side-panel'
import type { GridJson } from '@/lib/wire/profile-shapes'
import { NewBookingForm } from './new-booking-form'

interface NewBookingPanelProps {
  /** The empty time that was pointed at; null: closed. */
  at: Partial<EmptyTime> | null
  grid: GridJson
  today: string
  onClose: () => void
  onShow: (date: string) => void
}

/** A new booking, in the drawer. What was typed is not thrown away by a slip: closing asks. */
export function NewBookingPanel({ at, grid, today, onClose, onShow }: NewBookingPanelProps) {
  const isDirty = useRef(false)
  const [asking, { open: ask, close: stopAsking }] = useDisclosure(false)
  const leave = () => {
    stopAsking()
    isDirty.current = false
    onClose()
  }
  return (
    <>
      <SidePanel
        opened={at !== null}
        onClose={() => (isDirty.current ? ask() : leave())}
        title="New booking"
        returnFocus
      >
        {at && (
          <NewBookingForm
            at={at}
            grid={grid}
            today={today}
            onDirty={(dirty) => {
              isDirty.current = dirty
            }}
            onDone={leave}
            onShow={onShow}
          />
        )}
      </SidePanel>
      <Modal
        opened={asking}
        onClose={stopAsking}
        title="Discard this booking?"
        size="sm"
        zIndex={300}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Text>What you typed will be lost.</Text>
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="subtle" color="gray" onClick={leave}>
            Discard
          </Button>
          <Button onClick={stopAsking} data-autofocus>
            Keep writing
          </Button>
        </Group>
      </Modal>
    </>
  )
}
