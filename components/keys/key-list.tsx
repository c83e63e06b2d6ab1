'use client'

import { UnstyledButton } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { moment } from '@/components/ui/words'
import type { ApiKeyJson } from '@/lib/wire/profile-api-key'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { reachInWords } from './key-areas'
import { hintOf } from './key-hint'
import { KeyState } from './key-state'
import classes from './keys.module.css'

interface KeyListProps {
  /** What is listed, for those who do not see it. */
  label: string
  keys: ApiKeyJson[]
  settings: SettingsJson
  now: number
  onOpen: (id: number) => void
}

/** The whole row opens its key; what the keyboard finds is its name. */
export function KeyList({ label, keys, settings, now, onOpen }: KeyListProps) {
  const [words, staff] = [useTranslations('keys'), useTranslations('staff')]
  return (
    <ul className={classes.list} aria-label={label}>
      {keys.map((key) => (
        <li key={key.id} className={classes.row}>
          <div className={classes.about}>
            <UnstyledButton className={classes.open} data-key={key.id} onClick={() => onOpen(key.id)}>
              {key.name}
            </UnstyledButton>
            <span className={classes.quiet}>
              {staff(`roles.${key.role}`)}
              {key.operator_name && ` (${key.operator_name})`} · {reachInWords(key.scopes, words)}
            </span>
            <code className={classes.code}>{hintOf(key)}</code>
          </div>
          <div className={classes.standing}>
            <KeyState apiKey={key} now={now} />
            <span className={`${classes.quiet} numbers`}>
              {key.last_used_at
                ? words('used', { when: moment(key.last_used_at, settings) })
                : words('unused')}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}
