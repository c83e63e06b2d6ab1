'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import classes from './parts.module.css'
import type { Send } from './sent'
import { Submit } from './submit'
import { TroubleNote } from './trouble-note'

/** Asks once more, and for a reason if there is one to tell. */
export function CancelForm({ token, isRequest, send }: { token: string; isRequest: boolean; send: Send }) {
  const words = useTranslations('visitor.manage')
  const [sent, action] = useActionState(send, null)
  return (
    <form action={action} className={classes.form}>
      <input type="hidden" name="token" value={token} />
      {sent && <TroubleNote>{words(`trouble.${sent.trouble}`)}</TroubleNote>}
      <div className={classes.field}>
        <label htmlFor="reason">{words('cancel.reason')}</label>
        <textarea id="reason" name="reason" maxLength={500} rows={3} defaultValue={sent?.typed.reason} />
      </div>
      <div className={classes.buttons}>
        <Submit look="danger">{words(isRequest ? 'cancel.withdrawNow' : 'cancel.now')}</Submit>
        <a href={`/b/${token}`} className={classes.button}>
          {words('cancel.keep')}
        </a>
      </div>
    </form>
  )
}
