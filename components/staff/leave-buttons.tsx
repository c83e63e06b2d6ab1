'use client'

import { Alert, Button, Group, Text } from '@mantine/core'
import { IconArchive, IconArchiveOff } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { hasConflicts } from '@/components/ui/api'
import { Refusal } from '@/components/ui/refusal'
import type { StaffJson } from '@/lib/wire/profile-shapes'
import { useWrite } from './use-write'

/** Somebody leaves, or comes back. Who is still expected by visitors cannot leave: the desk is where to see to them. */
export function LeaveButtons({ person, onGone }: { person: StaffJson; onGone: () => void }) {
  const words = useTranslations('staff')
  const ui = useTranslations('ui')
  const [asking, setAsking] = useState(false)
  const write = useWrite()
  const path = `/staff/${person.id}`
  const { error } = write

  if (person.archived)
    return (
      <Alert color="gray" variant="light">
        <Group justify="space-between">
          <Text size="sm">{words('leave.archived')}</Text>
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconArchiveOff size={16} />}
            loading={write.isPending}
            onClick={() =>
              write.mutate({
                method: 'PATCH',
                path,
                body: { archived: false },
                done: words('leave.restored', { name: person.name }),
              })
            }
          >
            {words('leave.restore')}
          </Button>
        </Group>
      </Alert>
    )
  return (
    <>
      {error && (
        <Refusal error={error}>
          {hasConflicts(error) ? (
            <>
              {words('leave.upcoming', { name: person.name, count: error.conflicts.length })}{' '}
              <Link className="text-link" href={`/bookings/sick-day?person=${person.id}`}>
                {words('leave.toDesk')}
              </Link>
            </>
          ) : null}
        </Refusal>
      )}
      {asking ? (
        <Alert color="orange" variant="light" title={words('leave.sure', { name: person.name })}>
          <Text size="sm">{words('leave.what')}</Text>
          <Group mt="sm" gap="xs">
            <Button
              color="red"
              size="xs"
              loading={write.isPending}
              onClick={() =>
                write.mutate(
                  { method: 'DELETE', path, done: words('leave.done', { name: person.name }) },
                  { onSuccess: onGone, onError: () => setAsking(false) },
                )
              }
            >
              {words('leave.archive')}
            </Button>
            <Button size="xs" variant="subtle" color="gray" onClick={() => setAsking(false)}>
              {ui('cancel')}
            </Button>
          </Group>
        </Alert>
      ) : (
        <Group>
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            leftSection={<IconArchive size={16} />}
            onClick={() => setAsking(true)}
          >
            {words('leave.archive')}
          </Button>
        </Group>
      )}
    </>
  )
}
