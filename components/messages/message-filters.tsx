'use client'

import { NativeSelect } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { mailKind } from '@/components/ui/mail-words'
import { SearchField } from '@/components/ui/search-field'
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
      <SearchField
        className={classes.searchField}
        value={url.search}
        onSearch={(search) => setUrl({ search })}
        aria-label={words('search')}
        placeholder={words('searchHint')}
        clearLabel={words('clearSearch')}
        maxLength={200}
      />
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
