'use client'

import { Button } from '@mantine/core'
import { IconCopy, IconPlus } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useQueryStates } from 'nuqs'
import { useState } from 'react'
import { Page } from '@/components/ui/page'
import { usePoll } from '@/components/ui/use-poll'
import { Wanted } from '@/components/ui/wanted'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { CustomerList } from './customer-list'
import { CustomerSearch } from './customer-search'
import { customersUrl } from './customers-url'

const CustomerPanel = dynamic(() => import('./customer-panel').then((part) => part.CustomerPanel), {
  ssr: false,
})
const NewCustomerPanel = dynamic(() => import('./new-customer-panel').then((part) => part.NewCustomerPanel), {
  ssr: false,
})
const DuplicatesDialog = dynamic(() => import('./duplicates-dialog').then((part) => part.DuplicatesDialog))

interface CustomersProps {
  /** The change clock that the page's data was read under. */
  ts: number
  settings: SettingsJson
  canWrite: boolean
  canErase: boolean
}

/** Everybody the house knows: found while typing, opened beside the list. */
export function Customers({ ts, settings, canWrite, canErase }: CustomersProps) {
  usePoll(ts)
  const words = useTranslations('customers')
  const [url, setUrl] = useQueryStates(customersUrl, { history: 'replace' })
  const [dialog, setDialog] = useState<'new' | 'duplicates' | null>(null)
  const open = (customer: number | null) => setUrl({ customer }, { history: 'push' })
  return (
    <Page
      wide
      title={words('title')}
      actions={
        canWrite && (
          <>
            <Button
              variant="default"
              leftSection={<IconCopy size={16} stroke={1.8} />}
              onClick={() => setDialog('duplicates')}
            >
              {words('duplicates.find')}
            </Button>
            <Button leftSection={<IconPlus size={16} stroke={2} />} onClick={() => setDialog('new')}>
              {words('new')}
            </Button>
          </>
        )
      }
    >
      <CustomerSearch url={url} setUrl={setUrl} />
      <CustomerList
        url={url}
        setUrl={setUrl}
        settings={settings}
        onOpen={open}
        onNew={canWrite ? () => setDialog('new') : undefined}
      />
      <Wanted when={url.customer !== null}>
        <CustomerPanel
          id={url.customer}
          settings={settings}
          canWrite={canWrite}
          canErase={canErase}
          onClose={() => open(null)}
          onOpen={open}
        />
      </Wanted>
      <Wanted when={dialog === 'new'}>
        <NewCustomerPanel
          opened={dialog === 'new'}
          onClose={() => setDialog(null)}
          onAdded={(id) => {
            setDialog(null)
            open(id)
          }}
        />
      </Wanted>
      {dialog === 'duplicates' && <DuplicatesDialog settings={settings} onClose={() => setDialog(null)} />}
    </Page>
  )
}
