'use client'

import { ActionIcon, Alert, Button, Group, Menu, Stack } from '@mantine/core'
import { IconDots, IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import type { Place } from '@/lib/domain/move'
import type { BookingJson, GridJson } from '@/lib/wire/profile-shapes'
import { actionsFor } from './action-table'
import { ApiError } from './api'
import { CancelForm } from './cancel-form'
import { Conflicts } from './conflicts'
import { RescheduleForm } from './reschedule-form'
import { because } from './trouble'
import { type Change, useChange } from './use-change'

interface BookingActionsProps {
  booking: BookingJson
  grid: GridJson
  onMove: (booking: BookingJson, to: Place) => void
}

/** What can be done with a booking now. What needs an answer first unfolds below the buttons. */
export function BookingActions({ booking, grid, onMove }: BookingActionsProps) {
  const [unfolded, setUnfolded] = useState<'cancel' | 'reschedule' | null>(null)
  const change = useChange(booking)
  const act = (next: Change) => change.mutate(next, { onSuccess: () => setUnfolded(null) })
  const fold = () => setUnfolded(null)

  return (
    <Stack gap="sm">
      <Group gap="xs">
        {actionsFor(booking).map((action) => (
          <Button
            key={action.label}
            size="sm"
            px="sm"
            variant={action.isMain ? 'filled' : 'default'}
            loading={change.isPending && change.variables?.done === action.change?.done}
            disabled={change.isPending}
            aria-expanded={action.unfolds && unfolded === action.unfolds}
            onClick={() =>
              action.change
                ? act(action.change)
                : setUnfolded(unfolded === action.unfolds ? null : action.unfolds)
            }
          >
            {action.label}
          </Button>
        ))}
        {canBeTold(booking) && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size={36} aria-label="More actions">
                <IconDots size={18} stroke={1.8} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<IconMail size={16} stroke={1.6} />}
                onClick={() =>
                  act({ method: 'POST', path: '/notify', done: `An email goes to ${booking.visitor_name}.` })
                }
              >
                Resend email
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      {change.error && (
        <Refusal
          error={change.error}
          again={change.variables}
          act={act}
          grid={grid}
          busy={change.isPending}
        />
      )}
      {unfolded === 'cancel' && (
        <CancelForm booking={booking} busy={change.isPending} onCancel={act} onLeave={fold} />
      )}
      {unfolded === 'reschedule' && (
        <RescheduleForm
          booking={booking}
          grid={grid}
          onLeave={fold}
          onMove={(to) => {
            fold()
            onMove(booking, to)
          }}
        />
      )}
    </Stack>
  )
}

interface RefusalProps {
  error: Error
  again: Change | undefined
  act: (change: Change) => void
  grid: GridJson
  busy: boolean
}

function Refusal({ error, again, act, grid, busy }: RefusalProps) {
  const hasConflicts = error instanceof ApiError && error.conflicts.length > 0
  return (
    <Alert color="orange" variant="light" role="alert">
      {hasConflicts ? (
        <Conflicts
          error={error}
          grid={grid}
          busy={busy}
          onOverride={again && (() => act({ ...again, body: { ...again.body, override: true } }))}
        />
      ) : (
        because(error)
      )}
    </Alert>
  )
}

const canBeTold = (booking: BookingJson) =>
  booking.status !== 'cancelled' &&
  (booking.visitor_email !== null || booking.participants.some((participant) => participant.email !== null))
