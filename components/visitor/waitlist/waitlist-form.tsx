'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useRef, useState } from 'react'
import parts from '@/components/visitor/manage/parts.module.css'
import type { VisitorManner } from '@/components/visitor/proposal/proposal-words'
import { addDays } from '@/lib/domain/local-time'
import { longestDays } from '@/lib/domain/waitlist'
import type { OwnEntryJson } from '@/lib/wire/profile-waitlist'
import { type JoinFault, join } from './join'
import { Joined } from './joined'
import { StillFree } from './still-free'
import classes from './waitlist-form.module.css'

interface WaitlistFormProps {
  /** Of the public page. */
  slug: string
  service: {
    id: number
    kind: 'appointment' | 'rental' | 'group'
    minNights: number
    maxNights: number | null
  }
  /** Whom the visitor asked for; null: anyone. */
  staffId: number | null
  /** Local dates, both inclusive: what was looked at and had nothing free. */
  dates: { from: string; to: string }
  /** The profile's local date. */
  today: string
  /** BCP 47: the language the page is shown in, and mails will be. */
  language: string
  manner: VisitorManner
}

const fields = [
  'date_from',
  'date_to',
  'time_from',
  'time_to',
  'nights',
  'visitor_name',
  'visitor_email',
  'visitor_phone',
  'visitor_note',
] as const
type Field = (typeof fields)[number]

/** No longer than can be wished for. */
const latestEnd = ({ from, to }: WaitlistFormProps['dates']) =>
  [to, addDays(from, longestDays)].sort()[0] as string

/**
 * Wishes of somebody for whom nothing is free. Needs the words of the rooms `waitlist` and `ui`. What was typed stays
 * when it is refused; the field that is wrong says so and takes the focus.
 */
export function WaitlistForm({ slug, service, staffId, dates, today, language, manner }: WaitlistFormProps) {
  const words = useTranslations('waitlist.join')
  const form = useRef<HTMLFormElement>(null)
  const [fault, setFault] = useState<JoinFault | null>(null)
  const [isSending, setSending] = useState(false)
  const [entry, setEntry] = useState<OwnEntryJson | null>(null)
  const base = useId()
  const isStay = service.kind === 'rental'

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isSending) return
    const typed = new FormData(event.currentTarget)
    setSending(true)
    setFault(null)
    const outcome = await join(
      slug,
      { product_id: service.id, operator_id: staffId, locale: language },
      typed,
    )
    setSending(false)
    if ('entry' in outcome) return setEntry(outcome.entry)
    setFault(outcome.fault)
    const wrong = fields.find((name) => name in outcome.fault.fields)
    if (wrong) form.current?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus()
  }

  if (entry) return <Joined slug={slug} entry={entry} onLeft={() => setEntry(null)} />

  const field = (name: Field, input: Record<string, unknown>) => {
    const wrong = fault?.fields[name]
    // Codes without words of their own are still wrong.
    const isText = name.startsWith('visitor_')
    const key = `wrong.${isText && wrong === 'too_small' ? 'required' : wrong}` as 'wrong.invalid'
    const Input = name === 'visitor_note' ? 'textarea' : 'input'
    return (
      <div className={parts.field}>
        <label htmlFor={`${base}-${name}`}>{words(name)}</label>
        <Input
          id={`${base}-${name}`}
          name={name}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${base}-${name}-wrong` : undefined}
          {...input}
        />
        {wrong && (
          <p id={`${base}-${name}-wrong`} className={classes.wrong}>
            {words(words.has(key) ? key : 'wrong.invalid')}
          </p>
        )}
      </div>
    )
  }

  return (
    <form ref={form} className={parts.form} onSubmit={send} noValidate>
      <h3 className={parts.subtitle}>{words('title')}</h3>
      <p className={parts.quiet}>{words('explain')}</p>
      <div className={classes.pair}>
        {field('date_from', { type: 'date', min: today, defaultValue: dates.from, required: true })}
        {field('date_to', { type: 'date', min: today, defaultValue: latestEnd(dates), required: true })}
      </div>
      {isStay ? (
        field('nights', {
          type: 'number',
          inputMode: 'numeric',
          min: service.minNights,
          max: service.maxNights ?? undefined,
          defaultValue: service.minNights,
        })
      ) : (
        <div className={classes.pair}>
          {field('time_from', { type: 'time' })}
          {field('time_to', { type: 'time' })}
        </div>
      )}
      <div className={classes.pair}>
        {field('visitor_name', { autoComplete: 'name', required: true, maxLength: 200 })}
        {field('visitor_email', { type: 'email', autoComplete: 'email', required: true, maxLength: 254 })}
      </div>
      {field('visitor_phone', { type: 'tel', autoComplete: 'tel', maxLength: 50 })}
      {field('visitor_note', { rows: 3, maxLength: 2000 })}
      <div className={classes.trap} aria-hidden="true">
        <label>
          Website
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      {fault && (
        <div className={parts.notice} data-trouble role="alert">
          <p>{words(`trouble.${fault.trouble}`)}</p>
          <StillFree free={fault.free} manner={manner} />
        </div>
      )}
      <div className={parts.buttons}>
        <button type="submit" className={parts.button} data-look="main" aria-disabled={isSending}>
          {words('send')}
        </button>
      </div>
    </form>
  )
}
