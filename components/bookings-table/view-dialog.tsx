'use client'

import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { errorsOf } from '@/components/ui/because'
import { Refusal } from '@/components/ui/refusal'
import type { ViewJson } from '@/lib/wire/profile-view'
import { useSaveView } from './use-save-view'

interface ViewDialogProps {
  /** A view to be renamed, or a new one; null: closed. */
  naming: ViewJson | 'new' | null
  query: string
  onClose: () => void
}

/** What a view shall be called. */
export function ViewDialog({ naming, query, onClose }: ViewDialogProps) {
  const words = useTranslations('bookings.table.views')
  // It opens after it came: only then does it know where the focus was.
  const isHere = useMounted()
  return (
    <Modal
      opened={naming !== null && isHere}
      onClose={onClose}
      title={words(naming === 'new' ? 'save' : 'rename')}
    >
      {naming && <NameForm naming={naming} query={query} onClose={onClose} />}
    </Modal>
  )
}

function NameForm({ naming, query, onClose }: ViewDialogProps & { naming: ViewJson | 'new' }) {
  const words = useTranslations('bookings.table.views')
  const ui = useTranslations('ui')
  const [name, setName] = useState(naming === 'new' ? '' : naming.name)
  const { add, change } = useSaveView(query)
  const save = naming === 'new' ? add : change
  const wrong = errorsOf(save.error).name
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const done = { onSuccess: onClose }
        if (naming === 'new') add.mutate({ name, query }, done)
        else change.mutate({ id: naming.id, name }, done)
      }}
    >
      <Stack gap="md">
        {save.error && !wrong && <Refusal error={save.error} />}
        <TextInput
          label={words('name')}
          data-autofocus
          required
          maxLength={60}
          value={name}
          error={wrong}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
            {ui('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
