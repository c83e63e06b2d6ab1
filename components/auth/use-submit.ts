'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import type { Outcome, Trouble } from './outcome'

interface SubmitOptions {
  /** The page stays when all went well: the form is emptied. Otherwise it is busy until the next page is there. */
  stays?: boolean
}

/**
 * Sends a form's fields as they stand in the page (so that what a browser filled in counts, and what was typed stays),
 * shows what comes back at the fields, and leads to the first wrong one.
 */
export function useSubmit(
  send: (values: Record<string, string>) => Promise<Outcome>,
  { stays = false }: SubmitOptions = {},
) {
  const words = useTranslations('auth')
  const [done, setDone] = useState(false)
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>(null)
  const sending = useRef(false)

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sending.current) return
    sending.current = true
    setBusy(true)
    const form = event.currentTarget
    const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const)
    const answer = await send(Object.fromEntries(entries)).catch(() => ({ trouble: { code: 'unreachable' } }))
    const goesOn = answer === null && !stays
    sending.current = goesOn
    setBusy(goesOn)
    setOutcome(answer)
    setDone(answer === null)
    if (answer) focusFirst(form, answer)
    else if (stays) form.reset()
  }

  function errorOf(field: string): string | undefined {
    const code = outcome?.faults?.find((fault) => fault.field === field)?.code
    if (code === undefined) return undefined
    const path = `faults.${field}.${code}` as 'faults.email.invalid'
    return words.has(path) ? words(path) : words('faults.other')
  }

  function messageOf({ code, wait = 0 }: Trouble): string {
    const path = `trouble.${code}` as 'trouble.unreachable'
    return words.has(path) ? words(path, { minutes: Math.ceil(wait / 60) }) : words('trouble.other')
  }

  /** A field that is being corrected is no longer wrong. */
  function onChange(event: FormEvent<HTMLFormElement>) {
    const { name } = event.target as HTMLInputElement
    if (errorOf(name)) setOutcome({ faults: outcome?.faults?.filter(({ field }) => field !== name) })
  }

  const form = { onSubmit, onChange, method: 'post', noValidate: true }
  const message = outcome?.trouble && messageOf(outcome.trouble)
  return { form, busy, done, message, errorOf }
}

function focusFirst(form: HTMLFormElement, { faults = [] }: NonNullable<Outcome>): void {
  const wrong = faults.map(({ field }) => form.querySelector<HTMLElement>(`[data-field="${field}"]`))
  wrong.find((field) => field !== null)?.focus()
}
