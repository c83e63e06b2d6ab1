'use client'

import { Center, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { DraftPanel } from '@/components/ui/draft-panel'
import { NotShown } from '@/components/ui/not-shown'
import { useBackToRow } from '@/components/ui/use-back-to-row'
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
  const backToRow = useBackToRow('customer', id)
  return (
    <DraftPanel
      opened={id !== null}
      onClose={props.onClose}
      title={words('customer')}
      onExitTransitionEnd={backToRow}
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
    <NotShown
      title={words('notShown')}
      error={found.error}
      onClose={props.onClose}
      onRetry={() => found.refetch()}
    />
  )
}
