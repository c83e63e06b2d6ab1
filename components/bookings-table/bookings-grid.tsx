'use client'

import { useTranslations } from 'next-intl'
import { type CSSProperties, type MouseEvent, useEffect, useId, useRef, useState } from 'react'
import type { BookingJson, SettingsJson } from '@/lib/wire/profile-shapes'
import { BookingRow } from './booking-row'
import { type ColumnName, columnSpecs } from './column-names'
import { HeadRow } from './head-row'
import classes from './table.module.css'
import type { Sort } from './table-url'
import { useRowWindow } from './use-row-window'
import type { Selection } from './use-selection'
import { useTableKeys } from './use-table-keys'

interface BookingsGridProps {
  rows: BookingJson[]
  total: number
  columns: ColumnName[]
  sort: Sort
  settings: SettingsJson
  selection: Selection
  /** Another question is being asked; these rows answer the one before. */
  isStale: boolean
  canSelect: boolean
  onSort: (sort: Sort) => void
  /** Somebody is about to open a booking. */
  onNear: () => void
  onOpen: (booking: BookingJson) => void
  /** The end has come near. */
  onNearEnd: () => void
}

/** Pages are asked for this many rows before the end is seen. */
const ahead = 30
/** The head stays above the rows, px. */
const headHeight = 44

/**
 * As many rows as are seen, of however many there are. The table itself holds the focus and names the active row, since
 * rows come and go while one scrolls.
 */
export function BookingsGrid(props: BookingsGridProps) {
  const { rows, total, columns: shown, settings, selection, canSelect, onOpen, onNearEnd } = props
  const words = useTranslations('bookings.table')
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const rowHeight = useRowHeight(scroller)
  const [activeRow, setActive] = useState(0)
  const active = Math.min(activeRow, Math.max(0, rows.length - 1))

  const { first, end, show } = useRowWindow(scroller, { count: rows.length, rowHeight, head: headHeight })
  useEffect(() => {
    if (end > rows.length - ahead) onNearEnd()
  }, [end, rows.length, onNearEnd])

  const activate = (index: number) => {
    setActive(index)
    show(index)
  }
  const onKeyDown = useTableKeys({
    count: rows.length,
    active,
    page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2),
    selection: canSelect ? selection : unselectable(selection),
    onActive: activate,
    onOpen: (index) => rows[index] && onOpen(rows[index]),
  })
  const press = (event: MouseEvent, index: number) => {
    setActive(index)
    grid.current?.focus({ preventScroll: true })
    if (canSelect && event.shiftKey) selection.extendTo(index)
    else if (canSelect && (event.ctrlKey || event.metaKey)) selection.toggle(index)
    else if (rows[index]) onOpen(rows[index])
  }
  const check = (index: number, extend: boolean) => {
    setActive(index)
    if (extend) selection.extendTo(index)
    else selection.toggle(index)
  }

  return (
    <div ref={scroller} className={classes.scroller} data-stale={props.isStale || undefined}>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen by keys is a grid
        role="grid"
        className={classes.table}
        tabIndex={0}
        style={widthsOf(shown)}
        aria-label={words('title')}
        aria-rowcount={total + 1}
        aria-colcount={shown.length + 1}
        aria-multiselectable={canSelect}
        aria-activedescendant={rows.length > 0 ? `${id}-${active}` : undefined}
        aria-busy={props.isStale}
        onKeyDown={onKeyDown}
        onFocus={props.onNear}
        onPointerEnter={props.onNear}
      >
        <HeadRow {...props} loaded={rows.length} />
        <tbody className={classes.body} style={{ height: `calc(var(--row) * ${rows.length})` }}>
          {rows.slice(first, end).map((booking, place) => {
            const index = first + place
            return (
              <BookingRow
                key={booking.id}
                id={`${id}-${index}`}
                index={index}
                booking={booking}
                columns={shown}
                settings={settings}
                isActive={index === active}
                isSelected={selection.isSelected(booking.id)}
                canSelect={canSelect}
                onPress={press}
                onCheck={check}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Those who may not change anything choose nothing either; arrows still move. */
const unselectable = (selection: Selection): Selection => ({
  ...selection,
  toggle: () => {},
  extendTo: () => {},
  all: () => {},
})

const widthsOf = (shown: ColumnName[]): CSSProperties =>
  ({
    '--columns': shown
      .map((name) => `minmax(${columnSpecs[name].min}px, ${columnSpecs[name].share}fr)`)
      .join(' '),
    '--least-width': `${shown.reduce((sum, name) => sum + columnSpecs[name].min, 44)}px`,
  }) as CSSProperties

const desk = 44

/** The height the stylesheet gives a row, px: a phone's rows are cards. */
function useRowHeight(scroller: { current: HTMLElement | null }): number {
  const [height, setHeight] = useState(desk)
  useEffect(() => {
    const read = () => {
      if (!scroller.current) return
      const rems = Number.parseFloat(getComputedStyle(scroller.current).getPropertyValue('--row'))
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      if (rems && rem) setHeight(rems * rem)
    }
    read()
    addEventListener('resize', read)
    return () => removeEventListener('resize', read)
  }, [scroller])
  return height
}
