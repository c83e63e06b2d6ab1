'use client'

import { Button, Center, EmptyState, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { because } from '@/components/ui/because'
import { DraftPanel } from '@/components/ui/draft-panel'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { customerQuery } from './customer-queries'
import { Person } from './person'

export interface PersonProps {
  settings: SettingsJson
  canWrite: boolean
  canErase: boolean
  onClose: () => void
  onOpen: (id: number) => void
}

/** One person, beside the list. */
export function CustomerPanel({ id, ...props }: PersonProps & { id: number | null }) {
  const words = useTranslations('customers')
  const last = useRef(id)
  if (id !== null) last.current = id
  return (
    <DraftPanel
      opened={id !== null}
      onClose={props.onClose}
      title={words('customer')}
      onExitTransitionEnd={() =>
        document
          .querySelector<HTMLElement>(`[data-customer="${last.current}"]`)
          ?.focus({ preventScroll: true })
      }
    >
      {id !== null && <Loaded key={id} id={id} {...props} />}
    </DraftPanel>
  )
}

function Loaded({ id, ...props }: PersonProps & { id: number }) {
  const words = useTranslations('customers')
  const common = useTranslations('ui')
  const found = useQuery(customerQuery(id))
  if (found.data) return <Person customer={found.data} {...props} />
  if (!found.error)
    return (
      <Center h={240}>
        <Loader aria-label={common('loading')} />
      </Center>
    )
  return (
    <EmptyState mt="xl" title={words('notShown')} description={because(found.error)}>
      <EmptyState.Actions>
        <Button variant="default" onClick={props.onClose}>
          {common('close')}
        </Button>
        <Button onClick={() => found.refetch()}>{words('again')}</Button>
      </EmptyState.Actions>
    </EmptyState>
  )
}
