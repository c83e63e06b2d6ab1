'use client'

import { CloseButton, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { mailKind } from '@/components/ui/mail-words'
import { deliveryStates } from '@/lib/domain/delivery-state'
import { teamMails, visitorMails } from '@/lib/domain/mail-kind'
import { accountMails, type MailKindShown, type MessageFilter, type ShownState } from './message-filter'
import classes from './messages.module.css'

interface MessageFiltersProps {
  url: MessageFilter
  setUrl: (change: Partial<MessageFilter>) => void
}

/** Which messages are shown; the search finds while typing, a breath after the last key. */
export function MessageFilters({ url, setUrl }: MessageFiltersProps) {
  const [words, ui] = [useTranslations('messages'), useTranslations('ui')]
  const kinds = { visitors: visitorMails, team: teamMails, accounts: accountMails }
  return (
    <search className={classes.filters}>
      <Search search={url.search} onSearch={(search) => setUrl({ search })} />
      <NativeSelect
        aria-label={words('state')}
        value={url.state ?? ''}
        onChange={(event) => setUrl({ state: (event.currentTarget.value || null) as ShownState | null })}
        data={[
          { value: '', label: words('anyState') },
          { value: 'troubled', label: words('troubled') },
          ...deliveryStates.map((state) => ({ value: state, label: ui(`mails.states.${state}`) })),
        ]}
      />
      <NativeSelect
        aria-label={words('kind')}
        value={url.kind ?? ''}
        onChange={(event) => setUrl({ kind: (event.currentTarget.value || null) as MailKindShown | null })}
        data={[
          { value: '', label: words('anyKind') },
          ...Object.entries(kinds).map(([group, names]) => ({
            group: words(`groups.${group as keyof typeof kinds}`),
            items: names.map((kind) => ({ value: kind, label: mailKind(kind, ui) })),
          })),
        ]}
      />
    </search>
  )
}

function Search({ search, onSearch }: { search: string; onSearch: (search: string) => void }) {
  const words = useTranslations('messages')
  const [typed, setTyped] = useState(search)
  const [seen, setSeen] = useState(search)
  // The address may change without us (Back): what it says then wins over what was typed.
  if (seen !== search) {
    setSeen(search)
    setTyped(search)
  }
  const searchSoon = useDebouncedCallback((text: string) => {
    setSeen(text)
    onSearch(text)
  }, 200)
  const type = (text: string) => {
    setTyped(text)
    searchSoon(text.trim())
  }
  return (
    <TextInput
      type="search"
      className={classes.searchField}
      aria-label={words('search')}
      placeholder={words('searchHint')}
      maxLength={200}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && type('')}
      leftSection={<IconSearch size={16} stroke={1.8} />}
      rightSection={
        typed && <CloseButton size="sm" aria-label={words('clearSearch')} onClick={() => type('')} />
      }
    />
  )
}
