'use client'

import { Checkbox } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import type { BookingJson, SettingsJson } from '@/lib/wire/profile-shapes'
import { cells } from './cells'
import type { ColumnName } from './column-names'
import classes from './table.module.css'

interface BookingRowProps {
  id: string
  index: number
  booking: BookingJson
  columns: ColumnName[]
  settings: SettingsJson
  isActive: boolean
  isSelected: boolean
  canSelect: boolean
  onPress: (event: MouseEvent, index: number) => void
  onCheck: (index: number, extend: boolean) => void
}

/** One booking: a row on a desk, a card on a phone. */
export function BookingRow(props: BookingRowProps) {
  const { id, index, booking, columns, settings, isActive, isSelected, canSelect, onPress, onCheck } = props
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
      {columns.map((name) => (
        <td key={name} className={classes.cell} data-column={name}>
          {cells[name](booking, settings, words)}
        </td>
      ))}
    </tr>
  )
}
