'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState } from 'react'
import classes from './parts.module.css'
import type { Send, Sent } from './sent'
import { Submit } from './submit'
import { TroubleNote } from './trouble-note'

interface OwnFormProps {
  token: string
  send: Send
  /** What its button says. */
  action: string
  look?: 'danger'
  /** The way past it: what it says, and where it leads. */
  past: string
  to?: string
  /** Its fields; they keep what was typed into a form that was refused. */
  children: (typed: NonNullable<Sent>['typed'] | undefined) => ReactNode
}

/** One thing that the holder of a link does: what stood in the way, its fields, its button, and the way past it. */
export function OwnForm({ token, send, action, look, past, to = `/b/${token}`, children }: OwnFormProps) {
  const words = useTranslations('visitor.manage')
  const [sent, submit] = useActionState(send, null)
  return (
    <form action={submit} className={classes.form}>
      <input type="hidden" name="token" value={token} />
      {sent && <TroubleNote>{words(`trouble.${sent.trouble}`)}</TroubleNote>}
      {children(sent?.typed)}
      <div className={classes.buttons}>
        <Submit look={look}>{action}</Submit>
        <a href={to} className={classes.button}>
          {past}
        </a>
      </div>
    </form>
  )
}
