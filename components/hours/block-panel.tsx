'use client'

import { Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SidePanel } from '@/components/ui/side-panel'
import type { AffectedJson } from '@/lib/wire/profile-override-replies'
import type { BlockedTimeJson } from '@/lib/wire/profile-shapes'
import { AffectedNote } from './affected-note'
import { BlockForm } from './block-form'
import { blockWhen } from './block-words'
import type { SectionProps } from './section-props'

interface BlockPanelProps extends SectionProps {
  /** null: a new one. */
  block: BlockedTimeJson | null
  readOnly: boolean
  onClose: () => void
}

/** Blocked time in the drawer: to be read, added or changed. */
export function BlockPanel({ block, readOnly, onClose, ...shared }: BlockPanelProps) {
  const words = useTranslations('hours')
  const [outcome, setOutcome] = useState<{ affected: AffectedJson; person: number | null } | null>(null)
  const { settings } = shared.house
  const body = () => {
    if (outcome) return <AffectedNote {...outcome} manner={settings} onDone={onClose} />
    if (block && readOnly)
      return (
        <Stack p="lg" gap={4}>
          <Text>{blockWhen(block, settings, words)}</Text>
          <Text c="dimmed">{words('blocked.notYours')}</Text>
        </Stack>
      )
    return (
      <BlockForm
        {...shared}
        block={block}
        onGone={onClose}
        onSaved={(saved, affected) =>
          affected.count === 0 ? onClose() : setOutcome({ affected, person: saved.operator_id })
        }
      />
    )
  }
  return (
    <SidePanel opened onClose={onClose} title={block?.name ?? words('blocked.add')}>
      {body()}
    </SidePanel>
  )
}
