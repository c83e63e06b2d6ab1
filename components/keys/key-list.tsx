'use client'

import { Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Row, Rows } from '@/components/ui/rows'
import { moment } from '@/components/ui/words'
import type { ApiKeyJson } from '@/lib/wire/profile-api-key'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { reachInWords } from './key-areas'
import { hintOf } from './key-hint'
import { KeyState } from './key-state'

interface KeyListProps {
  /** What is listed, for those who do not see it. */
  label: string
  keys: ApiKeyJson[]
  settings: SettingsJson
  now: number
  onOpen: (id: number) => void
}

/** The keys there are: what each may do, and whether it is used. */
export function KeyList({ label, keys, settings, now, onOpen }: KeyListProps) {
  const [words, staff] = [useTranslations('keys'), useTranslations('staff')]
  return (
    <Rows label={label}>
      {keys.map((key) => (
        <Row
          key={key.id}
          kind="key"
          id={key.id}
          name={key.name}
          onOpen={() => onOpen(key.id)}
          standing={
            <>
              <KeyState apiKey={key} now={now} />
              <Text span size="sm" c="dimmed" className="numbers">
                {key.last_used_at
                  ? words('used', { when: moment(key.last_used_at, settings) })
                  : words('unused')}
              </Text>
            </>
          }
        >
          <Text span size="sm" c="dimmed">
            {staff(`roles.${key.role}`)}
            {key.operator_name && ` (${key.operator_name})`} · {reachInWords(key.scopes, words)}
          </Text>
          <Text component="code" size="xs" ff="monospace" c="dimmed">
            {hintOf(key)}
          </Text>
        </Row>
      ))}
    </Rows>
  )
}
