/** The bookings of one column, by time; `start` orders them and finds the neighbours in other columns. */
export type FocusColumn = readonly { id: number; start: number }[]

type Step = (columns: readonly FocusColumn[], column: number, row: number) => number | undefined

/** Where the arrow keys go from a booking. */
const steps: Record<string, Step> = {
  ArrowDown: (columns, column, row) =>
    columns[column]?.[row + 1]?.id ?? firstFrom(columns, column + 1, 1)?.at(0)?.id,
  ArrowUp: (columns, column, row) =>
    columns[column]?.[row - 1]?.id ?? firstFrom(columns, column - 1, -1)?.at(-1)?.id,
  ArrowRight: (columns, column, row) => besides(columns, column, row, 1),
  ArrowLeft: (columns, column, row) => besides(columns, column, row, -1),
  Home: (columns) => firstFrom(columns, 0, 1)?.at(0)?.id,
  End: (columns) => firstFrom(columns, columns.length - 1, -1)?.at(-1)?.id,
}

/**
 * The booking to focus after an arrow key: up and down by time, on into the neighbouring column at its ends; left and
 * right to the one nearest in time in the next column that has any. Undefined: stay.
 */
export function nextFocus(columns: readonly FocusColumn[], id: number, key: string): number | undefined {
  const column = columns.findIndex((items) => items.some((item) => item.id === id))
  const row = columns[column]?.findIndex((item) => item.id === id) ?? -1
  return steps[key]?.(columns, column, row)
}

function besides(
  columns: readonly FocusColumn[],
  column: number,
  row: number,
  sign: 1 | -1,
): number | undefined {
  const here = columns[column]?.[row]
  const next = firstFrom(columns, column + sign, sign)
  if (!here || !next) return undefined
  const distance = (start: number) => Math.abs(start - here.start)
  return next.reduce((best, item) => (distance(item.start) < distance(best.start) ? item : best)).id
}

/** The first column with bookings, from one on in a direction. */
function firstFrom(columns: readonly FocusColumn[], from: number, sign: 1 | -1) {
  for (let index = from; index >= 0 && index < columns.length; index += sign)
    if (columns[index]?.length) return columns[index] as readonly [FocusColumn[number], ...FocusColumn]
  return undefined
}
