import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './parts.module.css'

/** Why something was not done. */
export function TroubleNote({ children }: { children: ReactNode }) {
  return (
    <div className={classes.notice} data-trouble role="alert">
      <IconAlertTriangle size={20} stroke={1.8} aria-hidden="true" />
      <p>{children}</p>
    </div>
  )
}
