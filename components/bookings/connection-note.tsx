'use client'

import { useNetwork } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { isSignedOut } from '@/components/ui/api'
import { because } from '@/components/ui/because'
import { SignInLink } from '@/components/ui/sign-in-link'
import classes from './diary.module.css'

interface ConnectionNoteProps {
  /** Why the server did not tell whether anything changed. */
  pollError: Error | null
  /** Why the last fetch of what is on screen failed. */
  trouble: Error | null
}

/** What is on screen may be old: said in one line, gone by itself when the connection is back. */
export function ConnectionNote({ pollError, trouble }: ConnectionNoteProps) {
  const [words, ui] = [useTranslations('bookings'), useTranslations('ui')]
  const { online } = useNetwork()
  const error = trouble ?? pollError
  return (
    <div role="status">
      {!online ? (
        <div className={classes.note}>{words('offline')}</div>
      ) : isSignedOut(pollError) || isSignedOut(trouble) ? (
        <div className={classes.note}>
          {ui('tell.signedOut')} {words('signedOut')}
          <SignInLink />
        </div>
      ) : (
        error && (
          <div className={classes.note}>
            {words('stale')} {because(error)}
          </div>
        )
      )}
    </div>
  )
}
