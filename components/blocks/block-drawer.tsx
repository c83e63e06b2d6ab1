'use client'

import { BlockPanel } from '@/components/hours/block-panel'
import { type HoursRights, mayChangeBlock } from '@/components/hours/rights'
import type { GridJson } from '@/lib/wire/profile-shapes'

interface BlockDrawerProps {
  id: number
  grid: GridJson
  today: string
  rights: HoursRights
  onClose: () => void
}

/** Blocked time that was opened in the calendar: to be read, changed or deleted. Closes when it is gone. */
export function BlockDrawer({ id, grid, today, rights, onClose }: BlockDrawerProps) {
  const block = grid.blocked_times.find((each) => each.id === id)
  if (!block) return null
  return (
    <BlockPanel
      key={id}
      block={block}
      house={grid}
      person={null}
      today={today}
      rights={rights}
      readOnly={!mayChangeBlock(rights, block.operator_id)}
      onClose={onClose}
    />
  )
}
