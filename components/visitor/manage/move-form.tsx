'use client'

import { useTranslations } from 'next-intl'
import { OwnForm } from './own-form'
import classes from './parts.module.css'
import type { Send } from './sent'

interface MoveFormProps {
  token: string
  /** The time it has, in words. */
  present: string
  /** The new time, in words and as ms. */
  time: string
  at: number
  anyone: boolean
  /** Who has the booking now is not free then. */
  withOther: boolean
  /** Where the other times are. */
  back: string
  send: Send
}

/** Asks once more whether it shall be that time. */
export function MoveForm({ token, present, time, at, anyone, withOther, back, send }: MoveFormProps) {
  const words = useTranslations('visitor.manage')
  return (
    <OwnForm token={token} send={send} action={words('move.now')} past={words('move.other')} to={back}>
      {() => (
        <>
          <input type="hidden" name="at" value={at} />
          {anyone && <input type="hidden" name="who" value="any" />}
          <p className={classes.quiet}>
            {words('move.from')} <s>{present}</s>
          </p>
          <p>
            {words('move.to')} <strong>{time}</strong>
          </p>
          {withOther && <p>{words('move.withOther')}</p>}
        </>
      )}
    </OwnForm>
  )
}
