import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './page.module.css'

interface PageProps {
  title: ReactNode
  /** One quiet line below the title. */
  description?: ReactNode
  /** What one may do here, at the end of the title's line. */
  actions?: ReactNode
  /** Tables and charts take the width they get; forms and lists read better in a column. */
  wide?: boolean
  children: ReactNode
}

/** The frame of every page but the calendar: a title, what one may do, and the work below. */
export function Page({ title, description, actions, wide = false, children }: PageProps) {
  return (
    <div className={classes.page} data-wide={wide || undefined}>
      <div className={classes.head}>
        <div className={classes.title}>
          <Title order={1}>{title}</Title>
          {description && <p className={classes.description}>{description}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  )
}
