'use client'

import { ActionIcon, Button, Group, Menu, Stack } from '@mantine/core'
import { IconDots, IconMail, IconMessageQuestion } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { hasConflicts } from '@/components/ui/api'
import { Refusal } from '@/components/ui/refusal'
import type { Place } from '@/lib/domain/move'
import type { BookingJson, GridJson } from '@/lib/wire/profile-shapes'
import { actionsFor } from './action-table'
import { CancelForm } from './cancel-form'
import { Conflicts } from './conflicts'
import { CopyItems } from './copy-items'
import { canBeAsked } from './proposals'
import { ProposeForm } from './propose-form'
import { RescheduleForm } from './reschedule-form'
import { type Change, useChange } from './use-change'
import type { TryMove } from './use-moves'

export interface BookingActionsProps {
  booking: BookingJson
  grid: GridJson
  /** Rejects with the refusal. */
  onMove: TryMove
  /** Absent: nothing can be copied here. */
  onCopy?: (booking: BookingJson, to: 'nextWeek' | 'elsewhere') => void
}

/** What can be done with a booking now. What needs an answer first unfolds below the buttons. */
export function BookingActions({ booking, grid, onMove, onCopy }: BookingActionsProps) {
  const words = useTranslations('bookings')
  const [unfolded, setUnfolded] = useState<'cancel' | 'reschedule' | 'propose' | null>(null)
  const [wished, setWished] = useState<Place | null>(null)
  const change = useChange(booking)
  const act = (next: Change) => change.mutate(next, { onSuccess: () => setUnfolded(null) })
  const again = change.variables
  const fold = () => setUnfolded(null)
  const propose = (to: Place | null) => {
    setWished(to)
    setUnfolded('propose')
  }

  return (
    <Stack gap="sm">
      <Group gap="xs">
        {actionsFor(booking, words).map((action) => (
          <Button
            key={action.name}
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
            {words(`actions.${action.name}`)}
          </Button>
        ))}
        {(onCopy || canBeTold(booking)) && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size={36} aria-label={words('actions.more')}>
                <IconDots size={18} stroke={1.8} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {canBeTold(booking) && (
                <Menu.Item
                  leftSection={<IconMail size={16} stroke={1.6} />}
                  onClick={() =>
                    act({
                      method: 'POST',
                      path: '/notify',
                      done: words('done.resent', { name: booking.visitor_name }),
                    })
                  }
                >
                  {words('actions.resend')}
                </Menu.Item>
              )}
              {canBeAsked(booking) && (
                <Menu.Item
                  leftSection={<IconMessageQuestion size={16} stroke={1.6} />}
                  onClick={() => propose(null)}
                >
                  {words('proposal.another')}
                </Menu.Item>
              )}
              {onCopy && <CopyItems onCopy={(to) => onCopy(booking, to)} />}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      {change.error && (
        <Refusal error={change.error}>
          {hasConflicts(change.error) && (
            <Conflicts
              error={change.error}
              grid={grid}
              busy={change.isPending}
              onOverride={again && (() => act({ ...again, body: { ...again.body, override: true } }))}
            />
          )}
        </Refusal>
      )}
      {unfolded === 'cancel' && (
        <CancelForm booking={booking} grid={grid} busy={change.isPending} onCancel={act} onLeave={fold} />
      )}
      {unfolded === 'reschedule' && (
        <RescheduleForm
          booking={booking}
          grid={grid}
          onLeave={fold}
          onAsk={canBeAsked(booking) ? propose : undefined}
          onMove={(to, override) => onMove(booking, to, override).then(fold)}
        />
      )}
      {unfolded === 'propose' && <ProposeForm booking={booking} grid={grid} wished={wished} onLeave={fold} />}
    </Stack>
  )
}

const canBeTold = (booking: BookingJson) =>
  booking.status !== 'cancelled' &&
  (booking.visitor_email !== null || booking.participants.some((participant) => participant.email !== null))
