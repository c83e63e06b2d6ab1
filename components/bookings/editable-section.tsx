'use client'

import { Button, Group, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { ApiError } from '@/components/ui/api'
import { because, errorsOf } from '@/components/ui/because'
import { Refusal } from '@/components/ui/refusal'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import classes from './details.module.css'
import { useChange } from './use-change'

interface EditableSectionProps<Values extends object> {
  /** Which part it is: its name and its button's are words of the drawer. */
  part: 'visitor' | 'notes' | 'price'
  booking: BookingJson
  canWrite: boolean
  /** The booking's fields as the form begins with them. */
  values: Values
  children: ReactNode
  fields: (
    values: Values,
    set: (change: Partial<Values>) => void,
    errors: Record<string, string>,
  ) => ReactNode
  /** The PATCH body. */
  body: (values: Values) => object
}

/**
 * A part of a booking, to be put right in place. What is typed stays through refetches and refusals; a change somebody
 * else made meanwhile is said, and the next save is meant to win over it.
 */
export function EditableSection<Values extends object>(props: EditableSectionProps<Values>) {
  const [words, ui] = [useTranslations('bookings.drawer'), useTranslations('ui')]
  const [draft, setDraft] = useState<{ values: Values; version: number } | null>(null)
  const { part, booking, canWrite, values, children } = props
  return (
    <section className={classes.section} aria-label={words(part)}>
      <div className={classes.sectionHead}>
        <h3>{words(part)}</h3>
        {canWrite && !draft && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={words(editWord[part])}
            onClick={() => setDraft({ values, version: booking.version })}
          >
            {ui('edit')}
          </Button>
        )}
      </div>
      {draft ? <Editor {...props} draft={draft} setDraft={setDraft} /> : children}
    </section>
  )
}

const editWord = { visitor: 'editVisitor', notes: 'editNotes', price: 'editPrice' } as const

interface EditorProps<Values extends object> extends EditableSectionProps<Values> {
  draft: { values: Values; version: number }
  setDraft: (draft: { values: Values; version: number } | null) => void
}

function Editor<Values extends object>({ booking, fields, body, draft, setDraft }: EditorProps<Values>) {
  const [words, ui] = [useTranslations('bookings.drawer'), useTranslations('ui')]
  const change = useChange(booking)
  const errors = errorsOf(change.error)
  const save = () =>
    change.mutate(
      { method: 'PATCH', path: '', body: body(draft.values), version: draft.version, done: ui('saved') },
      {
        onSuccess: () => setDraft(null),
        onError: (error) => {
          if (error instanceof ApiError && error.status === 412)
            setDraft({ ...draft, version: booking.version })
        },
      },
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Stack gap="sm">
        {fields(
          draft.values,
          (values) => setDraft({ ...draft, values: { ...draft.values, ...values } }),
          errors,
        )}
        {change.error && Object.keys(errors).length === 0 && (
          <Refusal error={change.error}>
            {because(change.error)}
            {change.error instanceof ApiError && change.error.status === 412 && ` ${words('saveAgain')}`}
          </Refusal>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={() => setDraft(null)}>
            {ui('discard')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {ui('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
