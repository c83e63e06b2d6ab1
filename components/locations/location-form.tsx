'use client'

import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ask } from '@/components/ui/api'
import { errorsOf } from '@/components/ui/because'
import { Refusal } from '@/components/ui/refusal'
import { tellDone } from '@/components/ui/tell'
import { useUnsaved } from '@/components/ui/unsaved'
import { refresh } from '@/components/ui/use-poll'
import { useSingle } from '@/components/ui/use-single'
import type { LocationJson } from '@/lib/wire/profile-shapes'
import { CloseLocation } from './close-location'

interface LocationFormProps {
  /** null: a new one. */
  location: LocationJson | null
  /** The last one cannot be closed. */
  isOnly: boolean
  /** The business's own address. */
  address: string | null
  onDone: () => void
}

/** What a location is called and where it is. What is typed stays when a save is refused. */
export function LocationForm({ location, isOnly, address, onDone }: LocationFormProps) {
  const [words, ui] = [useTranslations('settings.locations'), useTranslations('ui')]
  const client = useQueryClient()
  const form = useForm({ initialValues: { name: location?.name ?? '', address: location?.address ?? '' } })
  useUnsaved(form.isDirty())
  const done = async (said: string) => {
    await refresh(client)
    tellDone(said)
    onDone()
  }
  const save = useSingle({
    mutationFn: (body: typeof form.values) =>
      location ? ask('PATCH', `/locations/${location.id}`, { body }) : ask('POST', '/locations', { body }),
    onSuccess: (_, { name }) => done(words('saved', { name })),
    onError: (error) => form.setErrors(errorsOf(error)),
  })
  const isSaidAtFields = save.error && Object.keys(errorsOf(save.error)).length > 0
  return (
    <form noValidate onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <Stack>
        <TextInput label={words('name')} required autoFocus {...form.getInputProps('name')} />
        <Textarea
          label={words('address')}
          description={words('addressHint')}
          placeholder={address ?? ''}
          autosize
          minRows={2}
          {...form.getInputProps('address')}
        />
        {save.error && !isSaidAtFields && <Refusal error={save.error} />}
        <Group gap="xs">
          <Button type="submit" loading={save.isPending}>
            {location ? ui('save') : ui('add')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onDone}>
            {ui('cancel')}
          </Button>
          {location && !isOnly && (
            <CloseLocation
              location={location}
              onClosed={() => done(words('closed', { name: location.name }))}
            />
          )}
        </Group>
      </Stack>
    </form>
  )
}
