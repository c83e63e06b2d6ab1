'use client'

import { Button, type ComboboxData, Group, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ask } from '@/components/ui/api'
import { errorsOf } from '@/components/ui/because'
import { Refusal } from '@/components/ui/refusal'
import { tellDone } from '@/components/ui/tell'
import { useUnsaved } from '@/components/ui/unsaved'
import { refresh } from '@/components/ui/use-poll'
import type { BlockReplyJson } from '@/lib/wire/profile-block-replies'
import type { AffectedJson } from '@/lib/wire/profile-override-replies'
import type { BlockedTimeJson } from '@/lib/wire/profile-shapes'
import { BlockIconBadge } from './block-icon'
import { type BlockValues, blockRequest, blockValues, newBlockValues } from './block-values'
import { BlockWhenFields } from './block-when-fields'
import classes from './hours.module.css'
import { typesQuery } from './hours-queries'
import { IconPicker } from './icon-picker'
import type { SectionProps } from './section-props'
import { useRemoveBlock } from './use-remove-block'

/** What the form knows of the page it stands in. */
export type BlockPlace = Pick<SectionProps, 'person' | 'today' | 'rights'> & {
  house: Pick<SectionProps['house'], 'settings' | 'staff' | 'services'>
}

interface BlockFormProps extends BlockPlace {
  /** null: a new one. */
  block: BlockedTimeJson | null
  /** What a new one begins with; absent: an hour at noon today. */
  first?: BlockValues
  onSaved: (block: BlockedTimeJson, affected: AffectedJson) => void
  onGone: () => void
}

/** What, whose, when. */
export function BlockForm({ block, first, house, person, today, rights, onSaved, onGone }: BlockFormProps) {
  const words = useTranslations('hours')
  const client = useQueryClient()
  const { blocked_types: types } = useSuspenseQuery(typesQuery).data
  // As it stood when the drawer opened: what is saved is what was changed since.
  const [former] = useState(() =>
    block
      ? blockValues(block, house.settings.timezone)
      : (first ?? newBlockValues(today, rights.own ?? person)),
  )
  const form = useForm({ initialValues: former })
  const { values } = form
  const type = types.find(({ id }) => id === values.typeId)

  const save = useMutation({
    mutationFn: () =>
      block
        ? ask<BlockReplyJson>('PATCH', `/blocked-times/${block.id}`, { body: blockRequest(values, former) })
        : ask<BlockReplyJson>('POST', '/blocked-times', { body: blockRequest(values) }),
    onSuccess: async (answer) => {
      await refresh(client)
      tellDone(words('blocked.saved', { name: answer.blocked_time.name }))
      onSaved(answer.blocked_time, answer.affected_bookings)
    },
    onError: (error) => form.setErrors(errorsOf(error)),
  })
  const remove = useRemoveBlock(block, house.settings.timezone, onGone)
  const error = save.error ?? remove.error
  useUnsaved(form.isDirty() && !save.isSuccess)

  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit(() => save.mutate())}>
      <Stack className={classes.fields} gap="md">
        <Select
          label={words('blocked.type')}
          allowDeselect={false}
          data={[
            { value: '0', label: words('blocked.noType') },
            ...types.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          value={String(values.typeId ?? 0)}
          error={form.errors.type_id}
          leftSection={type && <BlockIconBadge icon={type.icon} color={type.color} />}
          leftSectionWidth={type && 44}
          renderOption={({ option }) => typeOption(option.label, Number(option.value))}
          onChange={(id) => form.setFieldValue('typeId', Number(id) || null)}
        />
        <TextInput
          label={words('blocked.name')}
          placeholder={type?.name ?? words('blocked.nameHint')}
          {...form.getInputProps('name')}
        />
        {!type && (
          <IconPicker
            label={words('icon')}
            value={values.icon}
            color={null}
            onChange={(icon) => form.setFieldValue('icon', icon)}
          />
        )}
        <Select
          label={words('blocked.who')}
          allowDeselect={false}
          disabled={rights.own !== null}
          data={whoOptions()}
          value={values.who}
          error={form.errors.operator_id ?? form.errors.product_id}
          onChange={(who) => form.setFieldValue('who', who ?? values.who)}
        />
        <BlockWhenFields form={form} manner={house.settings} />
        {error && <Refusal error={error} />}
      </Stack>
      <Group className={classes.footer} wrap="nowrap">
        <Button type="submit" data-grow loading={save.isPending} disabled={block !== null && !form.isDirty()}>
          {words(block ? 'save' : 'blocked.block')}
        </Button>
        {block && (
          <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
            {words('remove')}
          </Button>
        )}
      </Group>
    </form>
  )

  function typeOption(label: string, id: number) {
    const of = types.find((each) => each.id === id)
    return (
      <Group gap="xs" wrap="nowrap">
        <BlockIconBadge icon={of?.icon ?? null} color={of?.color ?? null} />
        {label}
      </Group>
    )
  }

  function whoOptions(): ComboboxData {
    const option =
      (letter: string) =>
      ({ id, name }: { id: number; name: string }) => ({
        value: `${letter}${id}`,
        label: name,
      })
    // Somebody who has left is named where they are the one it is about.
    const there = (prefix: string) => (each: { id: number; archived: boolean }) =>
      !each.archived || former.who === `${prefix}${each.id}`
    return [
      { value: 'all', label: words('everybody') },
      { group: words('people'), items: house.staff.filter(there('p')).map(option('p')) },
      { group: words('services'), items: house.services.filter(there('s')).map(option('s')) },
    ]
  }
}
