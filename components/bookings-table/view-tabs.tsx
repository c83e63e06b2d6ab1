'use client'

import { Button, UnstyledButton } from '@mantine/core'
import { IconBookmarkPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Wanted } from '@/components/ui/wanted'
import type { ViewJson } from '@/lib/wire/profile-view'
import classes from './table.module.css'
import { viewsQuery } from './table-queries'
import { viewQuery } from './table-url'
import { useSaveView } from './use-save-view'

// Drawn by the server like the rest, and loaded by those who look at a view of theirs.
const ViewDoor = dynamic(() => import('./view-door').then((part) => part.ViewDoor))
const loadDialog = () => import('./view-dialog')
const ViewDialog = dynamic(() => loadDialog().then((part) => part.ViewDialog), { ssr: false })

interface ViewTabsProps {
  /** The page as it is, as a view's query. */
  query: string
  onShow: (query: string) => void
}

/** What everybody looks at. */
const usual = {
  all: '',
  upcoming: viewQuery({ when: 'upcoming', sort: 'starts_at' }),
  today: viewQuery({ when: 'today', sort: 'starts_at' }),
  pending: viewQuery({ status: ['pending'], sort: 'starts_at' }),
} as const

/** Ways to look at the list: those everybody has, those somebody keeps, and keeping the present one. */
export function ViewTabs({ query, onShow }: ViewTabsProps) {
  const words = useTranslations('bookings.table')
  const views = useQuery(viewsQuery).data ?? []
  const save = useSaveView(query)
  const [naming, setNaming] = useState<ViewJson | 'new' | null>(null)
  const current = views.find((view) => view.query === query)
  const usualName = (Object.keys(usual) as (keyof typeof usual)[]).find((name) => usual[name] === query)
  const [opened, setOpened] = useState<number | null>(null)
  // The view one came from, while its filters are tried otherwise.
  const changed = !current && !usualName ? views.find(({ id }) => id === opened) : undefined
  return (
    <nav className={classes.tabs} aria-label={words('views.label')}>
      {(Object.keys(usual) as (keyof typeof usual)[]).map((name) => (
        <UnstyledButton
          key={name}
          className={classes.tab}
          aria-current={usualName === name ? 'page' : undefined}
          onClick={() => onShow(usual[name])}
        >
          {words(`views.${name}`)}
        </UnstyledButton>
      ))}
      {views.map((view) => (
        <UnstyledButton
          key={view.id}
          className={classes.tab}
          aria-current={current?.id === view.id ? 'page' : undefined}
          onClick={() => {
            setOpened(view.id)
            onShow(view.query)
          }}
        >
          {view.name}
        </UnstyledButton>
      ))}
      {current && (
        <ViewDoor
          name={current.name}
          onRename={() => setNaming(current)}
          onRemove={() => save.remove(current)}
        />
      )}
      {!current && !usualName && (
        <>
          {changed && (
            <Button size="compact-sm" variant="subtle" onClick={() => save.update(changed)}>
              {words('views.update', { name: changed.name })}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            style={{ flex: 'none' }}
            leftSection={<IconBookmarkPlus size={16} stroke={1.8} />}
            onPointerEnter={loadDialog}
            onFocus={loadDialog}
            onClick={() => setNaming('new')}
          >
            {words('views.save')}
          </Button>
        </>
      )}
      <Wanted when={naming !== null}>
        <ViewDialog naming={naming} query={query} onClose={() => setNaming(null)} />
      </Wanted>
    </nav>
  )
}
