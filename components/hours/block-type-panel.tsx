'use client'

import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ApiError, ask } from '@/components/ui/api'
import { errorsOf } from '@/components/ui/because'
import { Refusal } from '@/components/ui/refusal'
import { SidePanel } from '@/components/ui/side-panel'
import { tellDone } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import type { BlockTypeJson } from '@/lib/wire/profile-block-replies'
import { ColorPicker, firstColor } from './color-picker'
import classes from './hours.module.css'
import { IconPicker } from './icon-picker'

/** A type of blocked time: its name, icon and colour. */
export function BlockTypePanel({ type, onClose }: { type: BlockTypeJson | null; onClose: () => void }) {
  const words = useTranslations('hours')
  const client = useQueryClient()
  const form = useForm({
    initialValues: { name: type?.name ?? '', icon: type?.icon ?? 'coffee', color: type?.color ?? firstColor },
  })
  const { values } = form
  const done = async (said: string) => {
    await refresh(client)
    tellDone(said)
    onClose()
  }
  const save = useMutation({
    mutationFn: () =>
      type
        ? ask('PATCH', `/blocked-types/${type.id}`, { body: values })
        : ask('POST', '/blocked-types', { body: values }),
    onSuccess: () => done(words('types.saved', { name: values.name })),
    onError: (error) => form.setErrors(errorsOf(error)),
  })
  const remove = useMutation({
    mutationFn: () => ask('DELETE', `/blocked-types/${type?.id}`),
    onSuccess: () => done(words('types.removed', { name: type?.name ?? '' })),
    onError: () => refresh(client),
  })
  const error = save.error ?? remove.error
  const inUse = remove.error instanceof ApiError && remove.error.errors.some(({ code }) => code === 'in_use')

  return (
    <SidePanel opened onClose={onClose} title={type?.name ?? words('types.new')}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit(() => save.mutate())}>
        <Stack className={classes.fields} gap="md">
          <TextInput label={words('types.name')} required data-autofocus {...form.getInputProps('name')} />
          <IconPicker
            label={words('icon')}
            value={values.icon}
            color={values.color}
            onChange={(icon) => form.setFieldValue('icon', icon)}
          />
          <ColorPicker
            label={words('types.color')}
            value={values.color}
            onChange={(color) => form.setFieldValue('color', color)}
          />
          {type && type.uses > 0 && <Text c="dimmed">{words('types.inUse', { count: type.uses })}</Text>}
          {error && (
            <Refusal error={error}>
              {inUse ? words('types.inUse', { count: type?.uses ?? 1 }) : undefined}
            </Refusal>
          )}
        </Stack>
        <Group className={classes.footer} wrap="nowrap">
          <Button type="submit" data-grow loading={save.isPending}>
            {words('save')}
          </Button>
          {type && type.uses === 0 && (
            <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
              {words('remove')}
            </Button>
          )}
        </Group>
      </form>
    </SidePanel>
  )
}
