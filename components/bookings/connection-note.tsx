'use client'

import { useNetwork } from '@mantine/hooks'
import { isSignedOut } from '@/components/ui/api'
import { SignInLink } from '@/components/ui/sign-in-link'
import { because, signedOut } from '@/components/ui/tell'
import classes from './diary.module.css'

interface ConnectionNoteProps {
  /** Why the server did not tell whether anything changed. */
  pollError: Error | null
  /** Why the last fetch of what is on screen failed. */
  trouble: Error | null
}

/** What is on screen may be old: said in one line, gone by itself when the connection is back. */
export function ConnectionNote({ pollError, trouble }: ConnectionNoteProps) {
  const { online } = useNetwork()
  const error = trouble ?? pollError
  return (
    <div role="status">
      {!online ? (
        <div className={classes.note}>
          You are offline. You see what was loaded last; changes are not saved.
        </div>
      ) : isSignedOut(pollError) || isSignedOut(trouble) ? (
        <div className={classes.note}>
          {signedOut} You see what was loaded last; changes are not saved.
          <SignInLink />
        </div>
      ) : (
        error && <div className={classes.note}>This may not be the latest. {because(error)}</div>
      )}
    </div>
  )
}
