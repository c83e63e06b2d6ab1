import type { FakeMessage } from '@/e2e/fake-resend'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { direct } from './database'
import type { Life } from './life'
import type { Stage } from './stage'

interface Delivery {
  id: number
  key: string
  state: string
  attempts: number
}

/**
 * What is wrong with the mails: of each booking the last thing that was done must have been told once; what was done
 * before, at most once; nothing that was not done. And what the database calls sent was accepted, once.
 */
export async function mailFaults(
  { resend, databaseUrl }: Pick<Stage, 'resend' | 'databaseUrl'>,
  lives: Life[],
  bookings: Map<string, BookingJson[]>,
): Promise<string[]> {
  const accepted = resend.messages()
  const wrong = lives.flatMap((life) => {
    const [booking] = bookings.get(life.email) ?? []
    return booking
      ? toldWrong(
          life,
          booking,
          accepted.filter(({ to }) => isTo(to, life.email)),
        )
      : []
  })
  const deliveries = await direct<Delivery>(
    databaseUrl,
    'SELECT id, idempotency_key AS key, state, attempts FROM delivery ORDER BY id',
  )
  return [...wrong, ...unmatched(deliveries, accepted)]
}

const isTo = (to: FakeMessage['to'], email: string) => [to].flat().includes(email)

function toldWrong({ email, done }: Life, { uid }: BookingJson, mails: FakeMessage[]): string[] {
  const last = done.at(-1)
  const names = done.map(({ deed, version }) => `${deed}/${uid}/v${version}`)
  const told = mails.map((mail) => nameOf(mail.idempotency_key))
  const times = (name: string) => told.filter((each) => each === name).length
  const lost = last && times(names.at(-1) ?? '') === 0 ? [`${email} was never told: ${names.at(-1)}`] : []
  const twice = names.filter((name) => times(name) > 1).map((name) => `${email} was told twice: ${name}`)
  const untrue = told
    .filter((name) => !names.includes(name))
    .map((name) => `${email} was told untruly: ${name}`)
  return [...lost, ...twice, ...untrue]
}

/** What a mail tells, without what makes its key unlike any other. */
const nameOf = (key: string | null) => (key ?? '').split('/').slice(0, 3).join('/')

function unmatched(deliveries: Delivery[], accepted: FakeMessage[]): string[] {
  const times = new Map<string | null, number>()
  for (const { idempotency_key: key } of accepted) times.set(key, (times.get(key) ?? 0) + 1)
  const known = new Set(deliveries.map(({ key }) => key))
  return [
    ...deliveries.flatMap(({ id, key, state, attempts }) => {
      const count = times.get(key) ?? 0
      // What was overtaken after a try whose end nobody knows may have gone out: asking again would tell an old state last.
      const isRight =
        state === 'sent' ? count === 1 : state === 'withdrawn' && count <= (attempts > 0 ? 1 : 0)
      return isRight
        ? []
        : [`mail ${id} (${key}) is ${state} after ${attempts} tries, and was accepted ${count} times`]
    }),
    ...[...times.keys()].filter((key) => !known.has(key ?? '')).map((key) => `nobody owed the mail ${key}`),
  ]
}
