'use client'

import { Modal, Select, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CustomerJson } from '@/lib/wire/profile-customer'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { customersQuery } from './customer-queries'
import { MergeForm } from './merge-form'

interface MergeDialogProps {
  customer: CustomerJson
  settings: SettingsJson
  onClose: () => void
  onMerged: (id: number) => void
}

/** Finds the other half of a person, and puts both side by side. */
export function MergeDialog({ customer, settings, onClose, onMerged }: MergeDialogProps) {
  const words = useTranslations('customers.merge')
  const common = useTranslations('ui')
  const [search, setSearch] = useState('')
  const [searched] = useDebouncedValue(search, 200)
  const [other, setOther] = useState<CustomerJson | null>(null)
  const found = useInfiniteQuery(customersQuery(searched.trim() || firstWord(customer.name), 'name'))
  const others = (found.data?.pages[0]?.customers ?? []).filter(({ id }) => id !== customer.id).slice(0, 8)
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={words('title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {other ? (
        <MergeForm people={[customer, other]} settings={settings} onClose={onClose} onMerged={onMerged} />
      ) : (
        <Stack gap="sm">
          <Text size="sm">{words('who', { name: customer.name })}</Text>
          <Select
            label={words('other')}
            placeholder={words('search')}
            searchable
            data-autofocus
            searchValue={search}
            onSearchChange={setSearch}
            filter={({ options }) => options}
            nothingFoundMessage={words('nobody')}
            data={others.map(({ id, name, email, phone }) => ({
              value: String(id),
              label: [name, email ?? phone].filter(Boolean).join(' · '),
            }))}
            value={null}
            onChange={(id) => setOther(others.find((each) => String(each.id) === id) ?? null)}
          />
        </Stack>
      )}
    </Modal>
  )
}

const firstWord = (name: string) => name.trim().split(/\s+/)[0] ?? ''
