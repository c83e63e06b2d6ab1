'use client'

import { ActionIcon, Button, Menu, UnstyledButton } from '@mantine/core'
import { IconBookmarkPlus, IconDots } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ViewJson } from '@/lib/wire/profile-view'
import classes from './table.module.css'
import { viewsQuery } from './table-queries'
import { viewQuery } from './table-url'
import { useSaveView } from './use-save-view'
import { ViewDialog } from './view-dialog'

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
        <Menu position="bottom-start">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words('views.menu', { name: current.name })}
            >
              <IconDots size={16} stroke={1.8} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setNaming(current)}>{words('views.rename')}</Menu.Item>
            <Menu.Item color="red" onClick={() => save.remove(current)}>
              {words('views.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
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
            onClick={() => setNaming('new')}
          >
            {words('views.save')}
          </Button>
        </>
      )}
      <ViewDialog naming={naming} query={query} onClose={() => setNaming(null)} />
    </nav>
  )
}
