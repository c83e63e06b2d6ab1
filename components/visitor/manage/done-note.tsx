import { IconCircleCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './parts.module.css'

/** What was just done. */
export function DoneNote({ children }: { children: ReactNode }) {
  return (
    <div className={classes.notice} role="status">
      <IconCircleCheck size={20} stroke={1.8} aria-hidden="true" />
      <p>{children}</p>
    </div>
  )
}
