'use client'

import { ActionIcon, Anchor, Group, Menu, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { hasConflicts } from '@/components/ui/api'
import { Refusal } from '@/components/ui/refusal'
import type { BookingJson, GridJson } from '@/lib/wire/profile-shapes'
import { Answers } from './answers'
import { Conflicts } from './conflicts'
import { isTaken, type Seat, type SeatAction, seatActions } from './seat-actions'
import { seatChange } from './seat-change'
import { SeatMoveForm } from './seat-move-form'
import { SeatRemoveForm } from './seat-remove-form'
import classes from './seats.module.css'
import { StatusBadge } from './status-badge'
import { type Change, useChange } from './use-change'

interface SeatRowProps {
  seat: Seat
  booking: BookingJson
  grid: GridJson
  canWrite: boolean
}

/** Somebody in a class, and what can be done with their seat. What needs an answer first unfolds below. */
export function SeatRow({ seat, booking, grid, canWrite }: SeatRowProps) {
  const words = useTranslations('bookings.seats')
  const [unfolded, setUnfolded] = useState<'remove' | 'move' | null>(null)
  const change = useChange(booking)
  const dots = useRef<HTMLButtonElement>(null)
  const name = seat.name || words('beingBooked')
  const fold = () => {
    setUnfolded(null)
    dots.current?.focus()
  }
  const act = (next: Change) => change.mutate(next, { onSuccess: fold })
  const choose = ({ unfolds, status, ...action }: SeatAction) => {
    change.reset()
    if (unfolds) setUnfolded(unfolds)
    else if ('done' in action)
      act(seatChange(seat, '/status', { status }, words(`done.${action.done}`, { name })))
  }
  const unfold = {
    seat,
    booking,
    busy: change.isPending,
    onAct: act,
    onLeave: fold,
  }
  const again = change.variables

  return (
    <li className={classes.seat}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <div className={classes.who} data-gone={!isTaken(seat) || undefined}>
          <Text>{name}</Text>
          {seat.email && (
            <Anchor size="sm" href={`mailto:${seat.email}`}>
              {seat.email}
            </Anchor>
          )}
          {seat.phone && (
            <Anchor size="sm" href={`tel:${seat.phone.replace(/[^+\d]/g, '')}`}>
              {seat.phone}
            </Anchor>
          )}
          <Answers answers={seat.answers} />
        </div>
        <Group gap={4} wrap="nowrap">
          {(seat.status !== 'confirmed' || seat.no_show) && (
            <StatusBadge booking={{ ...seat, hold_expires_at: null }} />
          )}
          {canWrite && seat.name !== '' && (
            <Menu position="bottom-end" returnFocus={unfolded === null}>
              <Menu.Target>
                <ActionIcon
                  ref={dots}
                  variant="subtle"
                  color="gray"
                  size={32}
                  loading={change.isPending}
                  aria-label={words('actionsFor', { name })}
                >
                  <IconDots size={18} stroke={1.8} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {seatActions(seat).map((action) => (
                  <Menu.Item key={action.name} onClick={() => choose(action)}>
                    {words(`actions.${action.name}`)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
        </Group>
      </Group>
      {unfolded === 'remove' && <SeatRemoveForm {...unfold} />}
      {unfolded === 'move' && <SeatMoveForm {...unfold} grid={grid} />}
      {change.error && (
        <Refusal error={change.error}>
          {hasConflicts(change.error) && (
            <Conflicts
              error={change.error}
              grid={grid}
              busy={change.isPending}
              overrideWord={words('anyway')}
              onOverride={again && (() => act({ ...again, body: { ...again.body, override: true } }))}
            />
          )}
        </Refusal>
      )}
    </li>
  )
}
