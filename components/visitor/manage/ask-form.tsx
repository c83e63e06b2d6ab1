'use client'

import { useTranslations } from 'next-intl'
import { OwnForm } from './own-form'
import classes from './parts.module.css'
import type { Send } from './sent'

interface AskFormProps {
  token: string
  /** The first moment that can be wished for, in the business's zone: YYYY-MM-DDTHH:MM. */
  earliest: string
  send: Send
}

/** Asks the business for another time, in words and, if one is known, by the clock. */
export function AskForm({ token, earliest, send }: AskFormProps) {
  const words = useTranslations('visitor.manage')
  return (
    <OwnForm token={token} send={send} action={words('ask.send')} past={words('back')}>
      {(typed) => (
        <>
          <div className={classes.field}>
            <label htmlFor="message">{words('ask.message')}</label>
            <textarea
              id="message"
              name="message"
              required
              maxLength={1000}
              rows={4}
              defaultValue={typed?.message}
            />
          </div>
          <div className={classes.field}>
            <label htmlFor="wished">{words('ask.wished')}</label>
            <input
              id="wished"
              name="wished"
              type="datetime-local"
              min={earliest}
              defaultValue={typed?.wished}
            />
          </div>
        </>
      )}
    </OwnForm>
  )
}
