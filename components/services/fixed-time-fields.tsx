'use client'

import { Button, Group, NumberInput, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { errorsOf } from '@/components/ui/because'
import { Refusal } from '@/components/ui/refusal'
import { TimeField } from '@/components/ui/time-field'
import { useUnsaved } from '@/components/ui/unsaved'
import { useFirstWrong } from '@/components/ui/use-first-wrong'
import { WeekdayButtons } from '@/components/ui/weekday-buttons'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { numberIn } from './number-in'
import classes from './services.module.css'
import type { FixedTimeDraft } from './use-fixed-times'

interface FixedTimeFieldsProps {
  first: FixedTimeDraft
  settings: SettingsJson
  isSaving: boolean
  error: Error | null
  onSave: (draft: FixedTimeDraft, onRefused: () => void) => void
  onDiscard: () => void
}

/** One fixed time that is added or changed: its days, from when until when, and for how many. */
export function FixedTimeFields({
  first,
  settings,
  isSaving,
  error,
  onSave,
  onDiscard,
}: FixedTimeFieldsProps) {
  const words = useTranslations('services.fixedTimes')
  const common = useTranslations('ui')
  const [draft, setDraft] = useState(first)
  const [box, pointOutWrong] = useFirstWrong<HTMLDivElement>()
  // The panel's foot would hide the lower half of what opens at its lower edge.
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'center' })
    box.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [box])
  const [isTried, setIsTried] = useState(false)
  const set = (change: Partial<FixedTimeDraft>) => setDraft((before) => ({ ...before, ...change }))
  useUnsaved(draft !== first)
  const isWhole = draft.start_time !== '' && draft.end_time !== '' && draft.capacity > 0
  const said = errorsOf(error)
  const needed = (is: boolean) => (isTried && !is ? common('required') : undefined)
  const save = () => {
    setIsTried(true)
    if (isWhole) onSave(draft, pointOutWrong)
    else pointOutWrong()
  }
  // It stands within the service's form, which Enter would send.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    save()
  }
  return (
    <Stack
      ref={box}
      gap="sm"
      className={classes.question}
      role="group"
      aria-label={words(first.id === 0 ? 'add' : 'one')}
      onKeyDown={onKeyDown}
    >
      <WeekdayButtons
        label={words('days')}
        chosen={draft.weekdays}
        settings={settings}
        onChange={(weekdays) => set({ weekdays })}
      />
      <div className={classes.pair}>
        <TimeField
          label={words('from')}
          manner={settings}
          value={draft.start_time}
          error={said.start_time ?? needed(draft.start_time !== '')}
          onChange={(start_time) => set({ start_time })}
        />
        <TimeField
          label={words('until')}
          manner={settings}
          until
          value={draft.end_time}
          error={said.end_time ?? needed(draft.end_time !== '')}
          onChange={(end_time) => set({ end_time })}
        />
      </div>
      <NumberInput
        label={words('places')}
        description={words('placesAbout')}
        min={1}
        max={1000}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="none"
        value={draft.capacity || ''}
        error={said.capacity ?? needed(draft.capacity > 0)}
        onChange={(next) => set({ capacity: numberIn(next) ?? 0 })}
      />
      {error && Object.keys(said).length === 0 && <Refusal error={error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" color="gray" onClick={onDiscard}>
          {common('discard')}
        </Button>
        <Button variant="light" loading={isSaving} onClick={save}>
          {words(first.id === 0 ? 'addDo' : 'changeDo')}
        </Button>
      </Group>
    </Stack>
  )
}
