'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import classes from './parts.module.css'
import type { Send } from './sent'
import { Submit } from './submit'
import { TroubleNote } from './trouble-note'

interface MoveFormProps {
  token: string
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
export function MoveForm({ token, time, at, anyone, withOther, back, send }: MoveFormProps) {
  const words = useTranslations('visitor.manage')
  const [sent, action] = useActionState(send, null)
  return (
    <form action={action} className={classes.form}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="at" value={at} />
      {anyone && <input type="hidden" name="who" value="any" />}
      {sent && <TroubleNote>{words(`trouble.${sent.trouble}`)}</TroubleNote>}
      <p>
        {words('move.to')} <strong>{time}</strong>
      </p>
      {withOther && <p>{words('move.withOther')}</p>}
      <div className={classes.buttons}>
        <Submit>{words('move.now')}</Submit>
        <a href={back} className={classes.button}>
          {words('move.other')}
        </a>
      </div>
    </form>
  )
}
