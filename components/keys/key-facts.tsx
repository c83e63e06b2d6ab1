'use client'

import { useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import type { ApiKeyJson } from '@/lib/wire/profile-api-key'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import type { Messages } from '@/messages/catalogues'
import { reachInWords } from './key-areas'
import { hintOf } from './key-hint'
import { keyMoment } from './key-moment'

/** What is known of a key; what did not happen is left out. */
export function KeyFacts({ apiKey, settings }: { apiKey: ApiKeyJson; settings: SettingsJson }) {
  const [words, staff] = [useTranslations('keys'), useTranslations('staff')]
  const at = (instant: string) => keyMoment(instant, settings)
  const done = (instant: string | null, who: string | null) =>
    instant && (who ? words('by', { when: at(instant), who }) : at(instant))
  const person = apiKey.operator_name ? ` (${apiKey.operator_name})` : ''
  const facts: [keyof Messages['keys']['facts'], string | null][] = [
    ['key', hintOf(apiKey)],
    ['role', staff(`roles.${apiKey.role}`) + person],
    ['reach', reachInWords(apiKey.scopes, words)],
    ['used', apiKey.last_used_at ? at(apiKey.last_used_at) : words('never')],
    ['expires', apiKey.expires_at ? at(apiKey.expires_at) : words('never')],
    ['created', apiKey.created_by ? done(apiKey.created_at, apiKey.created_by) : words('operator')],
    ['rotated', done(apiKey.rotated_at, apiKey.rotated_by)],
    ['revoked', done(apiKey.revoked_at, apiKey.revoked_by)],
  ]
  return <Facts facts={facts.map(([name, value]) => [words(`facts.${name}`), value])} />
}
