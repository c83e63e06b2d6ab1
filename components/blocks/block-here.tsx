'use client'

import { useState } from 'react'
import type { EmptyTime } from '@/components/calendar/calendar-props'
import { AffectedNote, type AffectedNoteProps } from '@/components/hours/affected-note'
import { BlockForm } from '@/components/hours/block-form'
import type { HoursRights } from '@/components/hours/rights'
import { TypesFirst } from '@/components/hours/types-first'
import type { GridJson } from '@/lib/wire/profile-shapes'
import { blockStart } from './block-start'

interface BlockHereProps {
  at: Partial<EmptyTime>
  grid: GridJson
  today: string
  rights: HoursRights
  onDone: () => void
}

/** Blocks the time that was pointed at; bookings in its way are told, with the way to the sick-day desk. */
export function BlockHere({ at, grid, today, rights, onDone }: BlockHereProps) {
  const [outcome, setOutcome] = useState<Pick<AffectedNoteProps, 'affected' | 'person' | 'product'> | null>(
    null,
  )
  if (outcome)
    return <AffectedNote {...outcome} manner={grid.settings} canPlan={grid.can_view_all} onDone={onDone} />
  return (
    <TypesFirst>
      <BlockForm
        block={null}
        first={blockStart(at, today, rights.own)}
        house={grid}
        person={at.staffId ?? null}
        today={today}
        rights={rights}
        onGone={onDone}
        onSaved={(saved, affected) =>
          affected.count === 0
            ? onDone()
            : setOutcome({ affected, person: saved.operator_id, product: saved.product_id })
        }
      />
    </TypesFirst>
  )
}
