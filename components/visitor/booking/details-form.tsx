import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { PublicPageJson, PublicServiceJson } from '@/lib/wire/public-shapes'
import parts from '../manage/parts.module.css'
import type { ChosenPlace } from './chosen-place'
import { Deadline } from './deadline'
import classes from './details-form.module.css'
import { Field, noted } from './field'
import { answerField, QuestionField } from './question-field'
import type { TypedJson } from './visitor-api'
import type { Zone } from './zone'

/** What was typed, by field: it outlives the form, as another time may be chosen in between. */
export type Draft = Map<string, string>

interface DetailsFormProps {
  page: PublicPageJson
  service: PublicServiceJson
  draft: Draft
  chosen: ChosenPlace
  zone: Zone
  /** What the server found wrong, by field. */
  faults: Record<string, string>
  isSending: boolean
  onSend(typed: TypedJson): void
}

/** Who books. What was typed stays, whatever becomes of the time. */
export function DetailsForm({
  page,
  service,
  draft,
  chosen,
  zone,
  faults,
  isSending,
  onSend,
}: DetailsFormProps) {
  const words = useTranslations('visitor.booking')
  const form = useRef<HTMLFormElement>(null)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const wrong = Object.keys(missing).length > 0 ? missing : faults

  useEffect(() => {
    const [first] = Object.keys(wrong)
    if (first) (form.current?.elements.namedItem(first) as HTMLElement | null)?.focus()
  }, [wrong])

  function errorAt(field: string): string | undefined {
    const code = wrong[field]
    if (!code) return undefined
    if (code === 'required' || code === 'too_small') return words('required')
    return field === 'visitor_email' && code !== 'duplicate_booking' ? words('emailWrong') : words('wrong')
  }

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isSending) return
    const inputs = [...event.currentTarget.elements].filter(
      (each) => each instanceof HTMLInputElement || each instanceof HTMLSelectElement,
    )
    const empty = inputs.filter((input) => input.required && input.value.trim() === '')
    const broken = inputs.filter((input) => input.value !== '' && input.validity.typeMismatch)
    setMissing({
      ...Object.fromEntries(empty.map(({ name }) => [name, 'required'])),
      ...Object.fromEntries(broken.map(({ name }) => [name, 'invalid_format'])),
    })
    if (empty.length + broken.length > 0) return
    onSend(typedIn(event.currentTarget, service))
  }

  const remember = (event: FormEvent<HTMLFormElement>) => {
    const { name, value } = event.target as HTMLInputElement
    draft.set(name, value)
  }

  const typed = (id: string) => ({ ...noted(id, errorAt(id)), defaultValue: draft.get(id) })
  return (
    <form ref={form} className={parts.form} noValidate onInput={remember} onSubmit={send}>
      <h2 className={parts.subtitle}>{words('details')}</h2>
      <Field id="visitor_name" label={words('name')} error={errorAt('visitor_name')}>
        <input type="text" autoComplete="name" maxLength={200} required {...typed('visitor_name')} />
      </Field>
      <Field
        id="visitor_email"
        label={words('email')}
        hint={words('emailWhy')}
        error={errorAt('visitor_email')}
      >
        <input
          type="email"
          autoComplete="email"
          maxLength={254}
          required
          {...typed('visitor_email')}
          aria-describedby="visitor_email-note"
        />
      </Field>
      <Field id="visitor_phone" label={words('phoneField')} isOptional error={errorAt('visitor_phone')}>
        <input type="tel" autoComplete="tel" maxLength={50} {...typed('visitor_phone')} />
      </Field>
      {service.questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          typed={draft.get(answerField(question.id))}
          error={errorAt(answerField(question.id))}
        />
      ))}
      <Field id="visitor_note" label={words('note')} isOptional error={errorAt('visitor_note')}>
        <textarea rows={3} maxLength={5000} {...typed('visitor_note')} />
      </Field>
      <div className={classes.trap} aria-hidden="true">
        <label htmlFor="website">{words('website')}</label>
        <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
      </div>
      <button type="submit" className={parts.button} data-look="main" aria-disabled={isSending}>
        {isSending ? words('sending') : words(page.auto_confirm ? 'send' : 'ask')}
      </button>
      <p className={parts.quiet}>
        {!page.auto_confirm && <>{words('requestNote', { business: page.name })} </>}
        <Deadline page={page} service={service} chosen={chosen} zone={zone} />
      </p>
    </form>
  )
}

function typedIn(form: HTMLFormElement, service: PublicServiceJson): TypedJson {
  const typed = new FormData(form)
  const text = (name: string) => String(typed.get(name) ?? '')
  return {
    visitor_name: text('visitor_name'),
    visitor_email: text('visitor_email'),
    visitor_phone: text('visitor_phone'),
    visitor_note: text('visitor_note'),
    answers: Object.fromEntries(service.questions.map(({ id }) => [id, text(answerField(id))])),
    website: text('website'),
  }
}
