import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { bookingIn, type Fields, type ProfileApi, profileApi } from '@/e2e/api-client'
import { randomFrom } from '@/prisma/demo/random'
import { type Answers, newAnswers } from './answers'
import { acknowledge, type Life, newLife, pathOf, placesOf, type Step } from './life'
import type { Stage } from './stage'

export interface Writers {
  lives: Life[]
  answers: Answers
  /** How many writes were acknowledged. */
  writes(): number
  /** So many write at once until they may stop; each ends the life it is at. */
  run(atOnce: number, goesOn: () => boolean): Promise<void>
  /** Asks for what is there, now and then, until it may stop. */
  read(goesOn: () => boolean): Promise<void>
}

const people = 8
/** One of so many wants what the one before it wants. */
const rivals = 0.1

export interface Manners {
  /** Whoever asks may be left without an answer. */
  mayDie?: boolean
  /** In ms: for so long somebody patient asks for the same again. */
  patience?: number
}

/** Furnishes the stage's business and answers those who write to it, by HTTP as any client does. */
export async function openWriters(
  stage: Pick<Stage, 'url' | 'key'>,
  seed: number,
  { mayDie = false, patience = 60_000 }: Manners = {},
): Promise<Writers> {
  const api = profileApi(stage.url, { authorization: `Bearer ${stage.key}` })
  const { serviceId, staff } = await furnish(api)
  const next = placesOf(staff)
  const answers = newAnswers({ mayDie })
  const lives: Life[] = []
  let last = next()
  /** Two want these: one of them is refused. */
  const contended = new Set<string>()

  function begin(): Life {
    const random = randomFrom(seed + lives.length)
    const isRival = random.chance(rivals)
    if (isRival) contended.add(nameOf(last))
    const places = isRival ? [last] : []
    const place = () => {
      last = places.shift() ?? next()
      return last
    }
    const life = newLife(random, { email: `life.${lives.length}@example.org`, serviceId, place })
    lives.push(life)
    return life
  }

  /** Whether the step was done. */
  async function take(life: Life, step: Step): Promise<boolean> {
    const headers = { 'idempotency-key': randomUUID() }
    const path = pathOf(life, step)
    life.open = step
    for (const end = Date.now() + patience; Date.now() < end; ) {
      const answer = await answers.ask(`${life.email} ${step.method} ${path}`, () =>
        api.send(step.method, path, { body: step.body, headers }),
      )
      if (answer && answer.status < 300) {
        acknowledge(life, step, bookingIn(answer))
        life.open = null
        return true
      }
      if (answer) {
        life.open = null
        if (!isContended(step)) answers.wrong.push(`${life.email} ${path} refused: ${answer.text}`)
        return false
      }
      if (!life.isPatient) return false
      await pause(500)
    }
    answers.wrong.push(`${life.email} ${path}: not answered within ${patience / 1000} s`)
    return false
  }

  const isContended = ({ body }: Step) => contended.has(nameOf(body))

  async function write(goesOn: () => boolean): Promise<void> {
    while (goesOn()) {
      const life = begin()
      for (const step of life.steps) if (!(await take(life, step))) break
    }
  }

  return {
    lives,
    answers,
    writes: () => lives.reduce((sum, { done }) => sum + done.length, 0),
    run: async (atOnce, goesOn) =>
      void (await Promise.all(Array.from({ length: atOnce }, () => write(goesOn)))),
    async read(goesOn) {
      const paths = ['bookings/grid', 'bookings?limit=20', 'bookings/poll']
      for (let turn = 0; goesOn(); turn += 1) {
        const path = paths[turn % paths.length] ?? ''
        await answers.ask(`GET ${path}`, () => api.get(path))
        await pause(50)
      }
    },
  }
}

/** What two that want the same place have in common. */
const nameOf = ({ booking_date, start_time, operator_id }: Fields) =>
  [booking_date, start_time, operator_id].join(' ')

async function furnish(api: ProfileApi): Promise<{ serviceId: number; staff: number[] }> {
  const made = async (path: string, body: object): Promise<number> => {
    const { json, text } = await api.send('POST', path, { body })
    const [made] = Object.values(json as object).filter((part) => typeof part === 'object')
    if (!made?.id) throw new Error(`${path}: ${text}`)
    return made.id
  }
  await api.send('PATCH', 'settings', { body: { undo_seconds: 0, max_days_ahead: 3650 } })
  const staff: number[] = []
  for (let index = 0; index < people; index += 1) staff.push(await made('staff', { name: `Person ${index}` }))
  const rows = Array.from({ length: 7 }, (_, day) => ({
    weekday: day + 1,
    start_time: '00:00',
    end_time: '24:00',
  }))
  for (const operator_id of [null, ...staff])
    await api.send('PUT', 'schedule', { body: { operator_id, rows } })
  const service = { name: 'Anything', duration_minutes: 60, price: 8500, operator_ids: staff }
  return { serviceId: await made('services', service), staff }
}
