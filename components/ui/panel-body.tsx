import type { ReactNode } from 'react'
import classes from './panel-body.module.css'

/** What stands in a drawer; `hidden`, it keeps what was typed while something else stands there. */
export function PanelBody({ hidden = false, children }: { hidden?: boolean; children: ReactNode }) {
  return (
    <div className={classes.body} hidden={hidden}>
      {children}
    </div>
  )
}

/** What a drawer shows: its name, and how it stands. */
export function PanelHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div>
      <h2 className={classes.title}>{title}</h2>
      {children}
    </div>
  )
}
