'use client'

import { Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DraftPanel } from '@/components/ui/draft-panel'
import type { BlockedTimeJson } from '@/lib/wire/profile-shapes'
import { AffectedNote, type AffectedNoteProps } from './affected-note'
import { BlockForm, type BlockPlace } from './block-form'
import { blockWhen } from './block-words'
import { TypesFirst } from './types-first'

interface BlockPanelProps extends BlockPlace {
  /** null: a new one. */
  block: BlockedTimeJson | null
  readOnly: boolean
  onClose: () => void
}

/** Blocked time in the drawer: to be read, added or changed. */
export function BlockPanel({ block, readOnly, onClose, ...shared }: BlockPanelProps) {
  const words = useTranslations('hours')
  const [outcome, setOutcome] = useState<Pick<AffectedNoteProps, 'affected' | 'person' | 'product'> | null>(
    null,
  )
  const { settings } = shared.house
  const body = () => {
    if (outcome)
      return (
        <AffectedNote {...outcome} manner={settings} canPlan={shared.rights.own === null} onDone={onClose} />
      )
    if (block && (readOnly || block.calendar_import_label !== null))
      return (
        <Stack p="lg" gap={4}>
          <Text>{blockWhen(block, settings, words)}</Text>
          <Text c="dimmed">
            {block.calendar_import_label === null
              ? words('blocked.notYours')
              : words('blocked.imported', { calendar: block.calendar_import_label })}
          </Text>
        </Stack>
      )
    return (
      <TypesFirst>
        <BlockForm
          {...shared}
          block={block}
          onGone={onClose}
          onSaved={(saved, affected) =>
            affected.count === 0
              ? onClose()
              : setOutcome({ affected, person: saved.operator_id, product: saved.product_id })
          }
        />
      </TypesFirst>
    )
  }
  return (
    <DraftPanel opened onClose={onClose} title={block?.name ?? words('blocked.add')}>
      {body()}
    </DraftPanel>
  )
}
