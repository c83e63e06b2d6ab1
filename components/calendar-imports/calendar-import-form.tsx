'use client'

import { Button, Checkbox, Group, Stack, Switch, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslations } from 'next-intl'
import { errorsOf } from '@/components/ui/because'
import { Refusal } from '@/components/ui/refusal'
import { useUnsaved } from '@/components/ui/unsaved'
import { useChange } from '@/components/ui/use-change'
import { useFirstWrongOf } from '@/components/ui/use-first-wrong'
import type { CalendarImportJson } from '@/lib/wire/profile-calendar-import'
import classes from './calendar-imports.module.css'
import { type Owner, ownerFields, ownerOf } from './owner'
import { OwnerField } from './owner-field'
import { RemoveCalendar } from './remove-calendar'

interface CalendarImportFormProps {
  /** null: a new one. */
  calendar: CalendarImportJson | null
  /** Whose calendars they all are; null: it is asked. */
  staffId: number | null
  onDone: () => void
}

const places = ['google', 'apple', 'outlook', 'airbnb'] as const

/** What a calendar is called, where it is, and whose time it blocks. What is typed stays when a save is refused. */
export function CalendarImportForm({ calendar, staffId, onDone }: CalendarImportFormProps) {
  const [words, ui] = [useTranslations('calendarImports'), useTranslations('ui')]
  const form = useForm({
    initialValues: {
      label: calendar?.label ?? '',
      url: '',
      owner: calendar ? ownerOf(calendar) : staffId === null ? 'all' : (`p${staffId}` as Owner),
      titles: calendar?.show_titles ?? false,
      enabled: calendar?.enabled ?? true,
    },
  })
  useUnsaved(form.isDirty())
  const save = useChange('/calendar-imports')
  const errors = errorsOf(save.error)
  const fields = useFirstWrongOf<HTMLFormElement>(save.error)
  const submit = form.onSubmit(({ label, url, owner, titles, enabled }) => {
    save.mutate(
      {
        method: calendar ? 'PATCH' : 'POST',
        path: calendar ? `/${calendar.id}` : '',
        body: {
          label,
          ...((url || !calendar) && { url }),
          ...ownerFields(owner),
          show_titles: titles,
          enabled,
        },
        done: words(calendar ? 'saved' : 'added', { label }),
      },
      { onSuccess: onDone },
    )
  })
  return (
    <form ref={fields} noValidate onSubmit={submit}>
      <Stack>
        <TextInput
          label={words('label')}
          description={words('labelHint')}
          placeholder="Airbnb"
          required
          autoFocus
          {...form.getInputProps('label')}
          error={errors.label}
        />
        <TextInput
          type="url"
          inputMode="url"
          autoComplete="off"
          label={words('url')}
          description={calendar ? words('urlKept', { host: calendar.host }) : words('urlHint')}
          placeholder="https://"
          required={!calendar}
          {...form.getInputProps('url')}
          error={errors.url}
        />
        {!calendar && (
          <ul className={classes.where}>
            {places.map((place) => (
              <li key={place}>{words(`where.${place}`)}</li>
            ))}
          </ul>
        )}
        {staffId === null && (
          <OwnerField
            value={form.values.owner}
            error={errors.operator_id ?? errors.product_id}
            onChange={(owner) => form.setFieldValue('owner', owner)}
          />
        )}
        <Checkbox
          label={words('titles')}
          description={words('titlesHint')}
          {...form.getInputProps('titles', { type: 'checkbox' })}
        />
        {calendar && (
          <Switch label={words('enabled')} {...form.getInputProps('enabled', { type: 'checkbox' })} />
        )}
        {save.error && Object.keys(errors).length === 0 && <Refusal error={save.error} />}
        <Group gap="xs">
          <Button type="submit" loading={save.isPending}>
            {ui(calendar ? 'save' : 'add')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onDone}>
            {ui('cancel')}
          </Button>
          {calendar && <RemoveCalendar calendar={calendar} onRemoved={onDone} />}
        </Group>
      </Stack>
    </form>
  )
}
