'use client'

import { Button, EmptyState, Group, Title } from '@mantine/core'
import { IconClockOff, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { BlockedTimeJson } from '@/lib/wire/profile-shapes'
import { BlockIconBadge } from './block-icon'
import { BlockTypes } from './block-types'
import { blockWhen } from './block-words'
import classes from './hours.module.css'
import { blockQuery } from './hours-queries'
import { nothingYet } from './nothing-yet'
import { mayChangeBlock } from './rights'
import type { SectionProps } from './section-props'

const BlockPanel = dynamic(() => import('./block-panel').then((part) => part.BlockPanel), {
  loading: nothingYet,
})

const atOnce = 40

/** Time that cannot be booked, still to come: whose, when and why; and the types it comes in. */
export function BlockedSection({ now, ...shared }: SectionProps & { now: number }) {
  const words = useTranslations('hours')
  const { house, closures, person, rights, url, setUrl } = shared
  const [adding, setAdding] = useState(false)
  const [shown, setShown] = useState(atOnce)
  const toCome = closures.blocked_times.filter(
    ({ ends_at, operator_id }) =>
      Date.parse(ends_at) > now && (person === null || operator_id === person || operator_id === null),
  )
  const listed = closures.blocked_times.find(({ id }) => id === url.block)
  const fetched = useQuery({ ...blockQuery(url.block ?? 0), enabled: url.block !== null && !listed })
  const open = listed ?? (url.block === null ? undefined : fetched.data?.blocked_time)

  return (
    <div className={classes.sides}>
      <section aria-labelledby="blocked">
        <Group justify="space-between" mb="sm">
          <Title order={2} id="blocked">
            {words('blocked.title')}
          </Title>
          {rights.mayBlock && (
            <Button leftSection={<IconPlus size={18} />} onClick={() => setAdding(true)}>
              {words('blocked.add')}
            </Button>
          )}
        </Group>
        {toCome.length === 0 ? (
          <EmptyState
            icon={<IconClockOff size={28} stroke={1.5} />}
            title={words('blocked.none')}
            description={words('blocked.noneHint')}
          />
        ) : (
          <ul className={classes.list}>
            {toCome.slice(0, shown).map((block) => (
              <li key={block.id}>
                <button
                  type="button"
                  className={`${classes.row} mantine-focus-auto`}
                  onClick={() => setUrl({ block: block.id })}
                >
                  <BlockIconBadge icon={block.icon} color={block.color} />
                  <span>
                    <span className={classes.name}>{block.name}</span>
                    <span className={classes.quiet}>{blockWhen(block, house.settings, words)}</span>
                  </span>
                  <span className={classes.quiet}>{whoOf(block)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {toCome.length > shown && (
          <Button variant="subtle" fullWidth mt="xs" onClick={() => setShown(shown + atOnce)}>
            {words('blocked.more', { count: toCome.length - shown })}
          </Button>
        )}
      </section>
      <aside className={classes.aside}>
        <BlockTypes mayWrite={rights.mayClose} />
      </aside>
      {(adding || open) && (
        <BlockPanel
          {...shared}
          key={open?.id ?? 'new'}
          block={open ?? null}
          readOnly={open ? !mayChangeBlock(rights, open.operator_id) : false}
          onClose={() => {
            setAdding(false)
            if (url.block !== null) setUrl({ block: null, tab: 'blocked' })
          }}
        />
      )}
    </div>
  )

  function whoOf({ operator_id, product_id }: BlockedTimeJson): string {
    if (operator_id !== null) return house.staff.find(({ id }) => id === operator_id)?.name ?? words('former')
    if (product_id !== null)
      return house.services.find(({ id }) => id === product_id)?.name ?? words('former')
    return words('everybody')
  }
}
