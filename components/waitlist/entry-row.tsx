'use client'

import { Badge, Button, Group } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { tellTrouble } from '@/components/ui/tell'
import { moment } from '@/components/ui/words'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import type { WaitlistEntryJson } from '@/lib/wire/profile-waitlist'
import classes from './waitlist.module.css'
import { useWaitlistChange } from './waitlist-queries'
import { useWishWords } from './wish-words'

interface EntryRowProps {
  entry: WaitlistEntryJson
  settings: SettingsJson
  canWrite: boolean
  onOffer: () => void
}

const colors = { waiting: 'gray', offered: 'yellow', booked: 'pine', left: 'gray', expired: 'gray' } as const

/** Somebody who waits: who, for what, since when. */
export function EntryRow({ entry, settings, canWrite, onOffer }: EntryRowProps) {
  const words = useTranslations('waitlist')
  const wishes = useWishWords(settings)
  const change = useWaitlistChange()
  const { visitor_name: name, status } = entry
  const isOpen = status === 'waiting' || status === 'offered'
  const remove = () =>
    change.mutate(
      { method: 'DELETE', path: `/${entry.id}`, done: words('removed', { name }) },
      { onError: (error) => tellTrouble(error, { what: words('notRemoved') }) },
    )
  return (
    <li className={classes.entry}>
      <div className={classes.who}>
        <div className={classes.line}>
          <strong className={classes.name}>{name}</strong>
          <Badge variant="light" color={colors[status]} tt="none" fw={500}>
            {words(`status.${status}`)}
          </Badge>
        </div>
        <p>
          {entry.product_name} · {entry.operator_name ?? words('anyone')}
        </p>
        <p>{wishes(entry)}</p>
        {status === 'offered' && entry.offered_starts_at && entry.offered_until && (
          <p>
            {words('offeredTime', {
              time: moment(entry.offered_starts_at, settings),
              until: moment(entry.offered_until, settings),
            })}
          </p>
        )}
        {entry.visitor_note && <p className={classes.note}>{entry.visitor_note}</p>}
        <p className={classes.quiet}>
          <a href={`mailto:${entry.visitor_email}`}>{entry.visitor_email}</a>
          {entry.visitor_phone && (
            <>
              {' · '}
              <a href={`tel:${entry.visitor_phone.replace(/[^\d+]/g, '')}`}>{entry.visitor_phone}</a>
            </>
          )}
          {' · '}
          {words('since', { when: moment(entry.created_at, settings) })}
          {entry.declined > 0 && ` · ${words('declined', { count: entry.declined })}`}
        </p>
      </div>
      {canWrite && isOpen && (
        <Group gap="xs" className={classes.acts}>
          {status === 'waiting' && (
            <Button variant="light" aria-label={words('offerTo', { name })} onClick={onOffer}>
              {words('offerTime')}
            </Button>
          )}
          <Button
            variant="default"
            loading={change.isPending}
            aria-label={words('removeOf', { name })}
            onClick={remove}
          >
            {words('remove')}
          </Button>
        </Group>
      )}
    </li>
  )
}
