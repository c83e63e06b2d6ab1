import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './rows.module.css'

interface RowsProps {
  /** What is listed, for those who do not see it. */
  label?: string
  /** Without a frame of its own, for a panel. */
  isPlain?: boolean
  /** Others are on their way. */
  isPending?: boolean
  children: ReactNode
}

/** A list whose rows open what they tell of. */
export function Rows({ label, isPlain = false, isPending = false, children }: RowsProps) {
  return (
    <ul
      className={classes.rows}
      aria-label={label}
      data-plain={isPlain || undefined}
      data-pending={isPending || undefined}
    >
      {children}
    </ul>
  )
}

interface RowProps {
  /** What it is a row of, and of which one: its panel finds it again by them (`useBackToRow`). */
  kind: string
  id: number
  name: string
  /** How it stands, at the end of the row. */
  standing: ReactNode
  onOpen: () => void
  /** What is told of it below its name. */
  children?: ReactNode
}

/** The whole row opens it; what the keyboard finds is its name. */
export function Row({ kind, id, name, standing, onOpen, children }: RowProps) {
  return (
    <li className={classes.row}>
      <div className={classes.about}>
        <UnstyledButton className={classes.open} {...{ [`data-${kind}`]: id }} onClick={onOpen}>
          {name}
        </UnstyledButton>
        {children}
      </div>
      <div className={classes.standing}>{standing}</div>
    </li>
  )
}
