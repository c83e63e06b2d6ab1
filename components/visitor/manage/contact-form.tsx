'use client'

import { useTranslations } from 'next-intl'
import { OwnForm } from './own-form'
import classes from './parts.module.css'
import type { Send } from './sent'

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
  return (
    <OwnForm token={token} send={send} action={words('contact.save')} past={words('back')}>
      {(typed) => (
        <>
          {fields.map(({ name, ...field }) => (
            <div key={name} className={classes.field}>
              <label htmlFor={name}>{words(`contact.${name}`)}</label>
              <input id={name} name={name} {...field} defaultValue={typed?.[name] ?? contact[name] ?? ''} />
            </div>
          ))}
        </>
      )}
    </OwnForm>
  )
}
