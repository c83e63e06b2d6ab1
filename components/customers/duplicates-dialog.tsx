'use client'

import { Button, Center, EmptyState, Group, Loader, Modal, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Refusal } from '@/components/ui/refusal'
import type { CustomerJson, DuplicatesJson } from '@/lib/wire/profile-customer'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { duplicatesQuery } from './customer-queries'
import { MergeForm } from './merge-form'
import classes from './person.module.css'

interface DuplicatesDialogProps {
  settings: SettingsJson
  onClose: () => void
}

/** People who may be one, one group after another, until there are none. */
export function DuplicatesDialog({ settings, onClose }: DuplicatesDialogProps) {
  const words = useTranslations('customers.duplicates')
  const common = useTranslations('ui')
  const found = useQuery({ ...duplicatesQuery, staleTime: 0 })
  const [merging, setMerging] = useState<CustomerJson[] | null>(null)
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={words('title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {merging ? (
        <MergeForm
          people={merging}
          settings={settings}
          onClose={() => setMerging(null)}
          onMerged={() => setMerging(null)}
        />
      ) : (
        <>
          {found.error && <Refusal error={found.error} />}
          {!found.data && !found.error && (
            <Center h={160}>
              <Loader aria-label={common('loading')} />
            </Center>
          )}
          {found.data?.length === 0 && <EmptyState title={words('none')} description={words('noneWhy')} />}
          {found.data?.map((group) => (
            <DuplicateGroup
              key={group.customers.map(({ id }) => id).join()}
              group={group}
              onMerge={() => setMerging(group.customers)}
            />
          ))}
        </>
      )}
    </Modal>
  )
}

function DuplicateGroup({ group, onMerge }: { group: DuplicatesJson; onMerge: () => void }) {
  const words = useTranslations('customers.duplicates')
  const name = group.customers[0]?.name ?? ''
  return (
    <Group className={classes.group} justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <ul className={classes.people}>
          {group.customers.map(({ id, name: called, email, phone }) => (
            <li key={id}>
              {called}{' '}
              <Text span size="sm" c="dimmed">
                {[email, phone].filter(Boolean).join(' · ')}
              </Text>
            </li>
          ))}
        </ul>
        <Text size="sm" c="dimmed">
          {words(`reasons.${group.reason}`)}
        </Text>
      </div>
      <Button size="sm" variant="default" aria-label={words('compareNamed', { name })} onClick={onMerge}>
        {words('compare')}
      </Button>
    </Group>
  )
}
