import { type Answer, type Fields, type ProfileApi, refusalIn } from '@/e2e/api-client'
import { addDays } from '@/lib/domain/local-time'
import type { TwoApps } from './two-apps'

interface Named {
  id: number
}

/** What there is to book: one person, open round the clock, who gives appointments and classes of an hour. */
export interface Shop {
  appointment: number
  /** It has ten places. */
  course: number
  /** So many days from now. */
  day(after: number): string
  /** An appointment of nobody who wants to hear of it, at 10:00. */
  wish(changes: Fields): Fields
}

export async function openShop({ any }: TwoApps): Promise<Shop> {
  const make = async (path: string, body: Fields) =>
    Object.values(okay(await any.send('POST', path, { body }))).find((part) => part?.id) as Named
  okay(await any.send('PATCH', 'settings', { body: { max_days_ahead: 3650, undo_seconds: 8 } }))
  const { id: person } = await make('staff', { name: 'Petra Person' })
  okay(await any.send('PUT', 'schedule', { body: { operator_id: person, rows: roundTheClock } }))
  const offer = { operator_ids: [person], duration_minutes: 60 }
  const { id: appointment } = await make('services', { ...offer, name: 'Talk', kind: 'appointment' })
  const { id: course } = await make('services', { ...offer, name: 'Course', kind: 'group', capacity_max: 10 })
  const today = new Date().toISOString().slice(0, 10)
  const day = (after: number) => addDays(today, after)
  return {
    appointment,
    course,
    day,
    wish: (changes) => ({
      product_id: appointment,
      operator_id: person,
      start_time: '10:00',
      visitor_name: 'Vera Visitor',
      send_notification: false,
      ...changes,
    }),
  }
}

const roundTheClock = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  start_time: '00:00',
  end_time: '24:00',
}))

/** The members of an answer that says that something was done; throws what it says otherwise. */
export function okay({ status, text, json }: Answer): Record<string, Named> {
  if (status >= 300) throw new Error(`${status} ${text.slice(0, 500)}`)
  return json as Record<string, Named>
}

/** What an answer comes to in a word or two. */
export const wordOf = (answer: Answer): string =>
  answer.status < 300 ? 'done' : `${answer.status} ${refusalIn(answer).code}`

/** How often there is each of these words: “done: 1, 409 slot_taken: 199”. */
export function counted(words: string[]): string {
  const kinds = [...new Set(words)].sort((a, b) => (a > b ? -1 : 1))
  return kinds.map((kind) => `${kind}: ${words.filter((word) => word === kind).length}`).join(', ')
}

/** The same question to each app in turn. */
export const alternating = ({ apps }: Pick<TwoApps, 'apps'>, index: number): ProfileApi =>
  apps[index % 2 === 0 ? 0 : 1]
