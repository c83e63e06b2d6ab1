import type { IconCheck } from '@tabler/icons-react'
import classes from './sign.module.css'

/** A state's own sign, and how it is meant: fine, still open, to look at, trouble, or nothing to do about. */
export interface Look {
  icon: typeof IconCheck
  tone: 'fine' | 'open' | 'look' | 'trouble' | 'quiet'
}

/** A state, as a sign and a word. */
export function Sign({ icon: Icon, tone, children }: Look & { children: string }) {
  return (
    <span className={classes.sign} data-tone={tone}>
      <Icon size={16} stroke={1.8} aria-hidden />
      {children}
    </span>
  )
}
