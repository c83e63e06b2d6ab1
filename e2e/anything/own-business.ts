import { randomUUID } from 'node:crypto'
import { createApiKeySecret, storeApiKey } from '@/lib/auth/api-key'
import { closeDatabase, prisma } from '@/lib/db/client'
import { startEmbedded } from '@/lib/db/embedded'
import { hashPassword } from '@/lib/db/password-hash'
import { randomFrom } from '@/prisma/demo/random'
import { wellnessHouse } from '@/prisma/demo/wellness-house'
import { seedBusiness } from '@/prisma/seed'

/** A business with a diary, which nobody else looks at. */
export interface OwnBusiness {
  slug: string
  key: string
  owner: string
  password: string
  /** Lets somebody else in, and answers the member's id. */
  addMember(): Promise<number>
  close(): Promise<void>
}

/** Opens one more business, like the demo's first, in the database of a server that runs. */
export async function openOwnBusiness(dataDir: string): Promise<OwnBusiness> {
  const database = await startEmbedded(dataDir)
  process.env.DATABASE_URL = database.url
  // Signs the links in the letters of the past, which nobody opens.
  process.env.NEXTAUTH_SECRET ??= randomUUID()
  const slug = `house-${randomUUID().slice(0, 8)}`
  const [owner, password, key] = [`${slug}@daybook.test`, randomUUID(), createApiKeySecret()]
  const { profile } = wellnessHouse
  const business = {
    ...wellnessHouse,
    profile: { ...profile, slug, maxDaysAhead: 3650, minNoticeMinutes: 0 },
    owner: { ...wellnessHouse.owner, email: owner },
    daysEachWay: 10,
  }
  const passwordHash = await hashPassword(password)
  const profileId = await prisma().$transaction(
    async (db) => {
      const id = await seedBusiness(db, business, passwordHash, new Date(), randomFrom(Date.now() % 2 ** 31))
      await storeApiKey(db, { profileId: id, name: 'Requests', role: 'owner', secret: key })
      return id
    },
    { timeout: 180_000 },
  )
  return {
    slug,
    key,
    owner,
    password,
    async addMember() {
      const name = `m-${randomUUID()}`
      const user = await prisma().user.create({ data: { name, email: `${name}@daybook.test`, passwordHash } })
      const { id } = await prisma().membership.create({
        data: { profileId, userId: user.id, role: 'viewer' },
      })
      return id
    },
    async close() {
      await closeDatabase()
      await database.stop()
    },
  }
}
