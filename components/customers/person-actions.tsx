'use client'

import { Button } from '@mantine/core'
import { IconArrowsJoin2, IconDownload, IconEraser } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CustomerJson } from '@/lib/wire/profile-customer'
import type { PersonProps } from './customer-panel'
import { PersonSection } from './person-section'

const MergeDialog = dynamic(() => import('./merge-dialog').then((part) => part.MergeDialog))
const EraseDialog = dynamic(() => import('./erase-dialog').then((part) => part.EraseDialog))

/** What is seldom done with a person's data. */
export function PersonActions({
  customer,
  settings,
  canErase,
  onClose,
  onOpen,
}: PersonProps & { customer: CustomerJson }) {
  const words = useTranslations('customers')
  const [dialog, setDialog] = useState<'merge' | 'erase' | null>(null)
  const close = () => setDialog(null)
  return (
    <PersonSection title={words('data')}>
      <Button.Group orientation="vertical">
        <Button
          variant="default"
          justify="flex-start"
          leftSection={<IconArrowsJoin2 size={16} stroke={1.8} />}
          onClick={() => setDialog('merge')}
        >
          {words('merge.action')}
        </Button>
        <Button
          component="a"
          href={`/api/v1/my-profile/customers/${customer.id}/export`}
          download
          variant="default"
          justify="flex-start"
          leftSection={<IconDownload size={16} stroke={1.8} />}
        >
          {words('export')}
        </Button>
        {canErase && (
          <Button
            variant="default"
            c="var(--mantine-color-red-light-color)"
            justify="flex-start"
            leftSection={<IconEraser size={16} stroke={1.8} />}
            onClick={() => setDialog('erase')}
          >
            {words('erase.action')}
          </Button>
        )}
      </Button.Group>
      {dialog === 'merge' && (
        <MergeDialog
          customer={customer}
          settings={settings}
          onClose={close}
          onMerged={(id) => {
            close()
            onOpen(id)
          }}
        />
      )}
      {dialog === 'erase' && <EraseDialog customer={customer} onClose={close} onErased={onClose} />}
    </PersonSection>
  )
}
