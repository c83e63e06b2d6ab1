'use client'

import { Button, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
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
  const [words, ui] = [useTranslations('bookings.new'), useTranslations('ui')]
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
        title={words('title')}
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
        title={words('discard')}
        size="sm"
        zIndex={300}
        closeButtonProps={{ 'aria-label': ui('close') }}
      >
        <Text>{words('lost')}</Text>
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="subtle" color="gray" onClick={leave}>
            {ui('discard')}
          </Button>
          <Button onClick={stopAsking} data-autofocus>
            {words('keepWriting')}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
