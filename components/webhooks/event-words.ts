import type { useTranslations } from 'next-intl'
import { type testEvent, type WebhookEvent, webhookEvents } from '@/lib/domain/webhook'

type Words = ReturnType<typeof useTranslations<'webhooks'>>
type Spelt<Text extends string> = Text extends `${infer Group}.${infer Name}` ? `${Group}_${Name}` : never

/** What an event is called; its own name where a later version of the product sent it. */
export const eventName = (type: string, words: Words): string => {
  const key = `types.${type.replace('.', '_')}` as `types.${Spelt<WebhookEvent | typeof testEvent>}`
  return words.has(key) ? words(key) : type
}

/** “All events”, or how many. */
export const eventsInWords = (events: readonly WebhookEvent[], words: Words): string =>
  events.length === webhookEvents.length ? words('everything') : words('someEvents', { count: events.length })

export const eventGroups = ['booking', 'participant', 'review'] as const

export const eventsOf = (group: (typeof eventGroups)[number]): WebhookEvent[] =>
  webhookEvents.filter((event) => event.startsWith(`${group}.`))
