'use client'

import { Button, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { SidePanel } from '@/components/ui/side-panel'
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

/** A new booking, or what else may be done at a place, in the drawer. What was typed is not thrown away by a slip: closing asks. */
export function NewBookingPanel({ at, grid, today, onClose, onShow, ...choices }: NewBookingPanelProps) {
  const [words, ui] = [useTranslations('bookings.new'), useTranslations('ui')]
  const block = useTranslations('bookings.block')
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
        // The question is asked a turn later: a dialog that opens while Escape is heard would hear it too, and close.
        onClose={() => (isDirty.current ? setTimeout(ask) : leave())}
        closeOnEscape={!asking}
        title={at ? titleOf(at) : words('title')}
        returnFocus
      >
        {at && (
          <EmptyChoices {...choices} at={at} grid={grid} today={today} onClose={leave}>
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
          </EmptyChoices>
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

  function titleOf({ date, startTime, given, choice }: Beginning): string {
    if (date && startTime && !given)
      return `${shortDay(date, grid.settings)}, ${timeOfDay(startTime, grid.settings)}`
    return choice === 'block' ? block('title') : words('title')
  }
}
