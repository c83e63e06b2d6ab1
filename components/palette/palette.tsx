'use client'

import '@mantine/spotlight/styles.css'
import { Button, Group, Kbd, Loader, Text, VisuallyHidden } from '@mantine/core'
import { Spotlight, type SpotlightStore, useSpotlight } from '@mantine/spotlight'
import { IconHistory, IconSearch } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useState } from 'react'
import { because } from '@/components/ui/because'
import { type Entry, type EntryGroup, matching } from './entry'
import classes from './palette.module.css'
import { recentOf, remember } from './recent'
import { useActions, usePages } from './use-actions'
import { useFound, usePaletteSetup } from './use-found'

export interface PaletteProps {
  /** Knows whether it is open. */
  store: SpotlightStore
  /** What the signed-in person may do. */
  mayDo: readonly string[]
  profileId: number
}

/** Everything by its name: actions, pages, bookings and customers; before anything is typed, what was chosen last. */
export function Palette({ store, mayDo, profileId }: PaletteProps) {
  const words = useTranslations('ui.palette')
  const router = useRouter()
  const { selected: chosen, opened } = useSpotlight(store)
  const [typed, setTyped] = useState('')
  const list = useId()
  const setup = usePaletteSetup()
  const actions = useActions(mayDo, setup?.hasRentals ?? false, profileId)
  const pages = usePages(mayDo)
  const found = useFound(typed, setup?.settings)
  const groups = typed.trim() ? foundGroups() : firstGroups()
  const entries = groups.flatMap((group) => group.entries)
  const selected = Math.max(0, Math.min(chosen, entries.length - 1))

  // Enter takes the first of what is found, until another is chosen; what arrives later does not take the choice away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every other wish.
  useEffect(() => store.setState((state) => ({ ...state, selected: 0 })), [store, typed, opened])

  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      query={typed}
      onQueryChange={setTyped}
      maxHeight="min(30rem, 70dvh)"
      scrollable
      title={words('title')}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      transitionProps={{ duration: 120, transition: 'fade' }}
      classNames={classes}
    >
      <Spotlight.Search
        role="combobox"
        aria-label={words('title')}
        aria-autocomplete="list"
        aria-expanded={entries.length > 0}
        aria-controls={list}
        aria-activedescendant={entries.length > 0 ? `${list}-${selected}` : undefined}
        placeholder={words('placeholder')}
        maxLength={200}
        leftSection={<IconSearch size={20} stroke={1.6} />}
        rightSection={found.isLoading && <Loader size={18} aria-hidden />}
      />
      <Spotlight.ActionsList
        id={list}
        role="listbox"
        aria-label={words('results')}
        aria-busy={found.isLoading}
      >
        {groups.map(({ name, entries: ofGroup }) => (
          <Spotlight.ActionsGroup
            key={name}
            label={words(`groups.${name}`)}
            role="group"
            aria-label={words(`groups.${name}`)}
          >
            {ofGroup.map((entry) => line(entry, entries.indexOf(entry)))}
          </Spotlight.ActionsGroup>
        ))}
      </Spotlight.ActionsList>
      {found.error && (
        <Group className={classes.note} role="alert" justify="space-between">
          <Text size="sm">{because(found.error)}</Text>
          <Button size="compact-sm" variant="default" onClick={() => found.again()}>
            {words('again')}
          </Button>
        </Group>
      )}
      {entries.length === 0 && !found.isLoading && !found.error && (
        <Spotlight.Empty>{words('nothing', { typed: typed.trim() })}</Spotlight.Empty>
      )}
      <VisuallyHidden role="status">
        {typed.trim() && !found.isLoading ? words('count', { count: entries.length }) : ''}
      </VisuallyHidden>
      <Spotlight.Footer visibleFrom="sm">
        <Group gap="lg">
          <Hint keys={['↑', '↓']} says={words('keys.choose')} />
          <Hint keys={['Enter']} says={words('keys.open')} />
          <Hint keys={['Esc']} says={words('keys.close')} />
        </Group>
      </Spotlight.Footer>
    </Spotlight.Root>
  )

  function line(entry: Entry, index: number) {
    const Sign = entry.icon
    return (
      <Spotlight.Action
        key={entry.id}
        // The library keeps an id to itself; whoever listens needs it to hear which line is chosen.
        ref={(node: HTMLButtonElement | null) => {
          if (node) node.id = `${list}-${index}`
        }}
        role="option"
        aria-selected={index === selected}
        data-selected={index === selected || undefined}
        label={entry.label}
        description={entry.description ?? ''}
        leftSection={<Sign size={18} stroke={1.6} aria-hidden />}
        onClick={() => take(entry)}
      />
    )
  }

  function foundGroups(): EntryGroup[] {
    const all: EntryGroup[] = [
      { name: 'actions', entries: matching(actions, typed) },
      { name: 'pages', entries: matching(pages, typed) },
      { name: 'bookings', entries: found.bookings },
      { name: 'customers', entries: found.customers },
    ]
    return all.filter((group) => group.entries.length > 0)
  }

  function firstGroups(): EntryGroup[] {
    const known = new Map([...actions, ...pages].map((entry) => [entry.id, entry]))
    const recent = (opened ? recentOf(profileId) : []).flatMap((kept): Entry[] => {
      const entry = known.get(kept.id)
      if (entry) return [entry]
      return kept.kind === 'action' ? [] : [{ ...kept, icon: IconHistory }]
    })
    const isRecent = new Set(recent.map(({ id }) => id))
    const rest = (all: Entry[]) => all.filter(({ id }) => !isRecent.has(id))
    const all: EntryGroup[] = [
      { name: 'recent', entries: recent },
      { name: 'actions', entries: rest(actions) },
      { name: 'pages', entries: rest(pages) },
    ]
    return all.filter((group) => group.entries.length > 0)
  }

  function take({ id, label, description, href, act }: Entry) {
    const kind = id.startsWith('booking-') ? 'booking' : id.startsWith('customer-') ? 'customer' : 'action'
    remember(profileId, { id, kind, label, ...(description && { description }), ...(href && { href }) })
    if (act) act()
    else if (href) router.push(href)
  }
}

function Hint({ keys, says }: { keys: string[]; says: string }) {
  return (
    <Group gap={6}>
      {keys.map((key) => (
        <Kbd key={key} size="xs">
          {key}
        </Kbd>
      ))}
      <Text size="xs" c="dimmed">
        {says}
      </Text>
    </Group>
  )
}
