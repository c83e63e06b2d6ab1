'use client'

import { Button, Group, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { ApiError } from '@/components/ui/api'
import { because, errorsOf } from '@/components/ui/because'
import { Refusal } from '@/components/ui/refusal'
import { useUnsaved } from '@/components/ui/unsaved'
import { clashesIn, draftOf, isTyped, keptMine, shownIn, tookTheirs, typedInto } from './edit-draft'
import type { EditableSectionProps } from './editable-section'
import { MeanwhileNote } from './meanwhile-note'
import type { FieldName } from './timeline-words'
import { useChange } from './use-change'

interface SectionEditorProps<Values extends Partial<Record<FieldName, string | number | null>>>
  extends EditableSectionProps<Values> {
  onEnd: () => void
}

/**
 * The form of a part. What is typed stays through refetches and refusals; where somebody else was faster, both stand side
 * by side, and nothing is saved before one is chosen.
 */
export function SectionEditor<Values extends Partial<Record<FieldName, string | number | null>>>({
  booking,
  grid,
  values: now,
  fields,
  body,
  onEnd,
}: SectionEditorProps<Values>) {
  const [words, ui] = [useTranslations('bookings.drawer'), useTranslations('ui')]
  const [draft, setDraft] = useState(() => draftOf(now))
  const note = useRef<HTMLDivElement>(null)
  const change = useChange(booking)
  const errors = errorsOf(change.error)
  const clashes = clashesIn(draft, now)
  const isLate = change.error instanceof ApiError && change.error.status === 412
  useUnsaved(isTyped(draft, now) && !change.isPending)

  const decide = (decision: typeof keptMine<Values>) => {
    change.reset()
    setDraft(decision(draft, now))
  }
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const wanted = body(shownIn(draft, now))
    if (!wanted) return event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    if (clashes.length > 0) return note.current?.focus()
    change.mutate({ method: 'PATCH', path: '', body: wanted, done: ui('saved') }, { onSuccess: onEnd })
  }
  return (
    <form onSubmit={save} noValidate>
      <Stack gap="sm">
        {fields(shownIn(draft, now), (typed) => setDraft((before) => typedInto(before, typed)), errors)}
        {clashes.length > 0 && (
          <MeanwhileNote
            noteRef={note}
            booking={booking}
            grid={grid}
            clashes={clashes as FieldName[]}
            mine={draft.typed}
            theirs={now}
            onTake={() => decide(tookTheirs)}
            onKeep={() => decide(keptMine)}
          />
        )}
        {change.error && Object.keys(errors).length === 0 && !(isLate && clashes.length > 0) && (
          <Refusal error={change.error}>
            {because(change.error)}
            {isLate && ` ${words('saveAgain')}`}
          </Refusal>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onEnd}>
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
