'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import classes from './parts.module.css'
import type { Send } from './sent'
import { Submit } from './submit'
import { TroubleNote } from './trouble-note'

interface ContactFormProps {
  token: string
  contact: { name: string; email: string | null; phone: string | null }
  send: Send
}

const fields = [
  { name: 'name', type: 'text', autoComplete: 'name', required: true, maxLength: 200 },
  { name: 'email', type: 'email', autoComplete: 'email', required: true, maxLength: 254 },
  { name: 'phone', type: 'tel', autoComplete: 'tel', required: false, maxLength: 50 },
] as const

/** How the visitor is called and reached. */
export function ContactForm({ token, contact, send }: ContactFormProps) {
  const words = useTranslations('visitor.manage')
  const [sent, action] = useActionState(send, null)
  return (
    <form action={action} className={classes.form}>
      <input type="hidden" name="token" value={token} />
      {sent && <TroubleNote>{words(`trouble.${sent.trouble}`)}</TroubleNote>}
      {fields.map(({ name, ...field }) => (
        <div key={name} className={classes.field}>
          <label htmlFor={name}>{words(`contact.${name}`)}</label>
          <input id={name} name={name} {...field} defaultValue={sent?.typed[name] ?? contact[name] ?? ''} />
        </div>
      ))}
      <div className={classes.buttons}>
        <Submit>{words('contact.save')}</Submit>
        <a href={`/b/${token}`} className={classes.button}>
          {words('back')}
        </a>
      </div>
    </form>
  )
}
