import { type KeyboardEvent, useState } from 'react'
import { useCalendarModel } from './calendar-model'
import type { EmptyChoice } from './calendar-props'
import type { Column } from './columns'
import { DAY_MINUTES, MINUTE } from './wall-time'

const shown = 30
const moves: Record<string, readonly [columns: number, steps: number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

/** What may be done with the time beside booking it. */
const choices: Readonly<Record<string, EmptyChoice>> = { b: 'block', w: 'why' }

interface TimeCursorProps {
  columns: readonly Column[]
  /** The minute it begins at. */
  opensAt: number
  columnName(column: Column): string
}

/** Empty time for those without a pointer: one stop of the Tab key that arrow keys move over the grid. */
export function TimeCursor({ columns, opensAt, columnName }: TimeCursorProps) {
  const { words, formats, step, create, announce } = useCalendarModel()
  const [at, setAt] = useState({ index: 0, minute: opensAt })
  const index = Math.min(at.index, columns.length - 1)
  const column = columns[index] as Column
  const place = (there: Column, minute: number) => `${formats.time(minute * MINUTE)}, ${columnName(there)}`

  const begin = (choice?: EmptyChoice) =>
    create(column.day + at.minute * MINUTE, null, column.staffId ?? null, choice)

  const press = (event: KeyboardEvent) => {
    const choice =
      event.ctrlKey || event.metaKey || event.altKey ? undefined : choices[event.key.toLowerCase()]
    if (choice) begin(choice)
    const move = moves[event.key]
    if (!choice && !move) return
    event.preventDefault()
    event.stopPropagation()
    if (!move) return
    const next = Math.min(columns.length - 1, Math.max(0, index + move[0]))
    const minute = Math.min(DAY_MINUTES - step, Math.max(0, at.minute + move[1] * step))
    setAt({ index: next, minute })
    announce(place(columns[next] as Column, minute))
  }

  return (
    <button
      type="button"
      className="cal-cursor"
      style={{
        top: `${(at.minute / DAY_MINUTES) * 100}%`,
        height: `${(Math.max(step, shown) / DAY_MINUTES) * 100}%`,
        left: `${(index / columns.length) * 100}%`,
        width: `${100 / columns.length}%`,
      }}
      aria-label={words('cursor', { place: place(column, at.minute) })}
      suppressHydrationWarning
      onKeyDown={press}
      // Reached by keys only: a pointer passes through it and clicks where it means.
      onClick={() => begin()}
      onFocus={(event) => event.currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' })}
    >
      + {formats.time(at.minute * MINUTE)}
    </button>
  )
}
