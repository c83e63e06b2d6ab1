'use client'

import { useTranslations } from 'next-intl'
import { OwnForm } from './own-form'
import classes from './parts.module.css'
import type { Send } from './sent'

/** Asks once more, and for a reason if there is one to tell. */
export function CancelForm({ token, isRequest, send }: { token: string; isRequest: boolean; send: Send }) {
  const words = useTranslations('visitor.manage')
  return (
    <OwnForm
      token={token}
      send={send}
      action={words(isRequest ? 'cancel.withdrawNow' : 'cancel.now')}
      look="danger"
      past={words('cancel.keep')}
    >
      {(typed) => (
        <>
          <div className={classes.field}>
            <label htmlFor="reason">{words('cancel.reason')}</label>
            <textarea id="reason" name="reason" maxLength={500} rows={3} defaultValue={typed?.reason} />
          </div>
        </>
      )}
    </OwnForm>
  )
}
