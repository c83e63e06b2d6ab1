'use client'

import { Checkbox, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type ColumnName, columnSpecs } from './column-names'
import classes from './table.module.css'
import type { Sort, SortField } from './table-url'
import type { Selection } from './use-selection'

interface HeadRowProps {
  columns: ColumnName[]
  sort: Sort
  selection: Selection
  canSelect: boolean
  /** Rows that are here to be chosen. */
  loaded: number
  onSort: (sort: Sort) => void
}

/** What the columns are called; a press sorts, another one turns the order round. */
export function HeadRow({ columns, sort, selection, canSelect, loaded, onSort }: HeadRowProps) {
  const words = useTranslations('bookings.table')
  const chosen = selection.selected.length
  return (
    <thead className={classes.top}>
      <tr className={classes.head} aria-rowindex={1}>
        <td className={classes.check}>
          {canSelect && (
            <Checkbox
              size="xs"
              aria-label={words('selectAll', { count: loaded })}
              checked={loaded > 0 && chosen === loaded}
              indeterminate={chosen > 0 && chosen < loaded}
              onChange={chosen === loaded ? selection.clear : selection.all}
            />
          )}
        </td>
        {columns.map((name) => (
          <Head key={name} name={name} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  )
}

interface HeadProps {
  name: ColumnName
  sort: Sort
  onSort: (sort: Sort) => void
}

function Head({ name, sort, onSort }: HeadProps) {
  const words = useTranslations('bookings.table')
  const field: SortField | null = columnSpecs[name].sort
  const isAscending = sort === field
  const isActive = field !== null && (isAscending || sort === `-${field}`)
  const Arrow = isAscending ? IconArrowUp : IconArrowDown
  return (
    <th
      scope="col"
      className={classes.cell}
      data-column={name}
      aria-sort={isActive ? (isAscending ? 'ascending' : 'descending') : undefined}
    >
      {field ? (
        <UnstyledButton
          className={classes.sort}
          data-active={isActive || undefined}
          onClick={() => onSort(isAscending ? `-${field}` : field)}
        >
          {words(`columns.${name}`)}
          {isActive && <Arrow size={14} stroke={2} aria-hidden />}
        </UnstyledButton>
      ) : (
        words(`columns.${name}`)
      )}
    </th>
  )
}
