'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import classes from './parts.module.css'
import type { Send } from './sent'
import { Submit } from './submit'
import { TroubleNote } from './trouble-note'

interface AskFormProps {
  token: string
  /** The first moment that can be wished for, in the business's zone: YYYY-MM-DDTHH:MM. */
  earliest: string
  send: Send
}

/** Asks the business for another time, in words and, if one is known, by the clock. */
export function AskForm({ token, earliest, send }: AskFormProps) {
  const words = useTranslations('visitor.manage')
  const [sent, action] = useActionState(send, null)
  return (
    <form action={action} className={classes.form}>
      <input type="hidden" name="token" value={token} />
      {sent && <TroubleNote>{words(`trouble.${sent.trouble}`)}</TroubleNote>}
      <div className={classes.field}>
        <label htmlFor="message">{words('ask.message')}</label>
        <textarea
          id="message"
          name="message"
          required
          maxLength={1000}
          rows={4}
          defaultValue={sent?.typed.message}
        />
      </div>
      <div className={classes.field}>
        <label htmlFor="wished">{words('ask.wished')}</label>
        <input
          id="wished"
          name="wished"
          type="datetime-local"
          min={earliest}
          defaultValue={sent?.typed.wished}
        />
      </div>
      <div className={classes.buttons}>
        <Submit>{words('ask.send')}</Submit>
        <a href={`/b/${token}`} className={classes.button}>
          {words('back')}
        </a>
      </div>
    </form>
  )
}
