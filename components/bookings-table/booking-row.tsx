'use client'

import { Checkbox } from '@mantine/core'
import type { Cell, ReactTable } from '@tanstack/react-table'
import { useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import type { features } from './columns'
import classes from './table.module.css'

interface BookingRowProps {
  id: string
  index: number
  booking: BookingJson
  cells: Cell<typeof features, BookingJson>[]
  isActive: boolean
  isSelected: boolean
  canSelect: boolean
  FlexRender: ReactTable<typeof features, BookingJson>['FlexRender']
  onPress: (event: MouseEvent, index: number) => void
  onCheck: (index: number, extend: boolean) => void
}

/** One booking: a row on a desk, a card on a phone. */
export function BookingRow(props: BookingRowProps) {
  const { id, index, booking, cells, isActive, isSelected, canSelect, FlexRender, onPress, onCheck } = props
  const words = useTranslations('bookings.table')
  return (
    <tr
      id={id}
      className={classes.row}
      data-booking={booking.id}
      data-active={isActive || undefined}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      style={{ insetBlockStart: `calc(var(--row) * ${index})` }}
      onClick={(event) => onPress(event, index)}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Space does it for the active row */}
      <td
        className={classes.check}
        onClick={(event) => {
          event.stopPropagation()
          if (canSelect) onCheck(index, event.shiftKey)
        }}
      >
        {canSelect && (
          <Checkbox
            size="xs"
            tabIndex={-1}
            checked={isSelected}
            readOnly
            aria-label={words('select', { name: booking.visitor_name || booking.product_name })}
            style={{ pointerEvents: 'none' }}
          />
        )}
      </td>
      {cells.map((cell) => (
        <td key={cell.id} className={classes.cell} data-column={cell.column.id}>
          <FlexRender cell={cell} />
        </td>
      ))}
    </tr>
  )
}
