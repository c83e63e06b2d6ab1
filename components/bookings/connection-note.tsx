'use client'

import { useNetwork } from '@mantine/hooks'
import classes from './diary.module.css'
import { because } from './trouble'

interface ConnectionNoteProps {
  reachable: boolean
  /** Why the last fetch of what is on screen failed. */
  trouble: Error | null
}

/** What is on screen may be old: said in one line, gone by itself when the connection is back. */
export function ConnectionNote({ reachable, trouble }: ConnectionNoteProps) {
  const { online } = useNetwork()
  const words = !online
    ? 'You are offline. You see what was loaded last; changes are not saved.'
    : trouble
      ? `This may not be the latest. ${because(trouble)}`
      : !reachable && 'No connection to the server. You see what was loaded last.'
  return <div role="status">{words && <div className={classes.note}>{words}</div>}</div>
}
