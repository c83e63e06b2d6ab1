'use client'

import { Button, Group, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { BlockIconBadge } from './block-icon'
import classes from './hours.module.css'
import { typesQuery } from './hours-queries'
import { nothingYet } from './nothing-yet'

const BlockTypePanel = dynamic(() => import('./block-type-panel').then((part) => part.BlockTypePanel), {
  loading: nothingYet,
})

/** The types of blocked time: how each looks, and how much of it there is. */
export function BlockTypes({ mayWrite }: { mayWrite: boolean }) {
  const words = useTranslations('hours.types')
  const { blocked_types: types } = useSuspenseQuery(typesQuery).data
  const [open, setOpen] = useState<number | 'new' | null>(null)
  // As it is now: what was in use when it was opened may be free meanwhile.
  const shown = types.find(({ id }) => id === open)
  return (
    <section aria-labelledby="types">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="types">
          {words('title')}
        </Title>
        {mayWrite && (
          <Button variant="default" leftSection={<IconPlus size={18} />} onClick={() => setOpen('new')}>
            {words('add')}
          </Button>
        )}
      </Group>
      {types.length === 0 ? (
        <Text c="dimmed">{words('none')}</Text>
      ) : (
        <ul className={classes.list}>
          {types.map((type) => (
            <li key={type.id}>
              <button
                type="button"
                className={`${classes.row} mantine-focus-auto`}
                disabled={!mayWrite}
                onClick={() => setOpen(type.id)}
              >
                <BlockIconBadge icon={type.icon} color={type.color} />
                <span>
                  <span className={classes.name}>{type.name}</span>
                  <span className={classes.quiet}>{words('uses', { count: type.uses })}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {(open === 'new' || shown) && (
        <BlockTypePanel key={open} type={shown ?? null} onClose={() => setOpen(null)} />
      )}
    </section>
  )
}
