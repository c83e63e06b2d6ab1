import { randomUUID } from 'node:crypto'
import { closeDatabase, prisma } from '@/lib/db/client'
import { startEmbedded } from '@/lib/db/embedded'
import { hashPassword } from '@/lib/db/password-hash'
import type { Role } from '@/lib/domain/actor'
import { type ProfileApi, profileApi } from './api-client'
import { signIn } from './api-session'
import { stage } from './stage'

/** Somebody who is signed in, and how their requests say so. */
export interface Person {
  api: ProfileApi
  headers: Record<string, string>
}

/** A business of its own, which no other story looks at; it is open every day from 9 to 17. */
export interface Tenant {
  slug: string
  owner: Person
  /** Lets somebody else in; staff see the calendar of the one who is named. */
  join(role: Role, staffId?: number): Promise<Person>
  /** What a visitor wrote of a booking; answers the review's id. */
  review(bookingId: number): Promise<number>
}

/** Opens so many businesses in the database of the server that runs, for as long as `use` takes. */
export async function withTenants<Count extends number>(
  count: Count,
  use: (tenants: Tenant[] & { length: Count }) => Promise<void>,
): Promise<void> {
  const database = await startEmbedded(stage.dataDir)
  process.env.DATABASE_URL = database.url
  try {
    const tenants = await Promise.all(Array.from({ length: count }, openTenant))
    await use(tenants as Tenant[] & { length: Count })
  } finally {
    await closeDatabase()
    await database.stop()
  }
}

async function openTenant(): Promise<Tenant> {
  const [email, password] = [newEmail(), randomUUID()]
  const { id: profileId, slug } = await prisma().profile.create({
    data: {
      slug: `house-${randomUUID()}`,
      name: 'A house of its own',
      timezone: 'Europe/Berlin',
      currency: 'EUR',
      clock: { create: {} },
      locations: { create: { name: 'A house of its own' } },
    },
  })
  const account = { email, name: 'Olga Owner', passwordHash: await hashPassword(password) }
  await prisma().user.create({ data: { ...account, memberships: { create: { profileId, role: 'owner' } } } })
  const owner = await person(email, password)
  await owner.api.send('PUT', 'schedule', { body: { operator_id: null, rows: openAllWeek } })
  return {
    slug,
    owner,
    async join(role, staffId) {
      const [own, phrase] = [newEmail(), randomUUID()]
      const account = { email: own, name: `A ${role}`, passwordHash: await hashPassword(phrase) }
      const memberships = { create: { profileId, role, staffId: staffId ?? null } }
      await prisma().user.create({ data: { ...account, memberships } })
      return person(own, phrase)
    },
    async review(bookingId) {
      const written = { stars: 5, text: 'Very good.', mayPublish: true, writtenAt: new Date() }
      const { id } = await prisma().review.create({ data: { profileId, bookingId, ...written } })
      return id
    },
  }
}

const openAllWeek = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  start_time: '09:00',
  end_time: '17:00',
}))

const newEmail = () => `${randomUUID()}@example.org`

async function person(email: string, password: string): Promise<Person> {
  const headers = { cookie: await signIn(stage.url, email, password), origin: stage.url }
  return { headers, api: profileApi(stage.url, headers) }
}
