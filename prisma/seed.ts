import { storeApiKey } from '@/lib/auth/api-key'
import { prisma } from '@/lib/db/client'
import { hashPassword } from '@/lib/db/password-hash'
import { DAY } from '@/lib/domain/local-time'
import type { Business } from './demo/business'
import { customersOf, guestList } from './demo/customers'
import { demoDays } from './demo/demo-days'
import { musicSchool } from './demo/music-school'
import { outcomes } from './demo/outcome'
import { randomFrom } from './demo/random'
import { storeBookings } from './demo/store-bookings'
import { storeHistory } from './demo/store-history'
import { type Db, storeHouse } from './demo/store-house'
import { storeReviews } from './demo/store-reviews'
import { storeTimes } from './demo/store-times'
import { storeWaitlist } from './demo/store-waitlist'
import { tell } from './demo/story'
import { visitsOf } from './demo/visits'
import { wellnessHouse } from './demo/wellness-house'

/**
 * Fills an empty database with two made-up businesses, all of it or nothing. Both owners sign in with the password
 * (owner@daybook.test, other@daybook.test); the API key, with the role owner, is the first one's.
 * The dates lie around `now`; the same `now` gives the same data.
 */
export async function seedDemo(demo: { password: string; apiKey: string; now?: Date }): Promise<void> {
  const { password, apiKey, now = new Date() } = demo
  const hashes = await Promise.all([hashPassword(password), hashPassword(password)])
  await prisma().$transaction(
    async (db) => {
      const profileId = await seedBusiness(db, wellnessHouse, hashes[0], now)
      await storeApiKey(db, { profileId, name: 'Demo', role: 'owner', secret: apiKey })
      await seedBusiness(db, musicSchool, hashes[1], now)
    },
    { timeout: 60_000 },
  )
}

/** One business with its people, diary and history; answers its profile's id. */
export async function seedBusiness(
  db: Db,
  business: Business,
  passwordHash: string,
  now: Date,
  random = randomFrom(business.services.length * 7919),
): Promise<number> {
  const days = demoDays(now, business.profile.timezone)
  const special = business.special(days)
  const customers = customersOf(business, random)
  const openedAt = new Date(now.getTime() - 400 * DAY)

  const ids = await storeHouse(db, { business, customers, passwordHash, openedAt, random })
  await storeTimes(db, ids, { business, special, openedAt, random })

  const visits = visitsOf({ business, special, days, guests: guestList(customers, random), random })
  const outcomeOf = outcomes(days.now)
  const stories = visits.map((visit) => tell(visit, outcomeOf(visit), days.now, random))
  const stored = await storeBookings(db, ids, business, stories)
  await storeHistory(db, ids, { business, stored, now: days.now, random })
  await storeReviews(db, ids, { stored, now: days.now, random })
  await storeWaitlist(db, ids, { customers, days, random })
  await db.profileClock.create({
    data: { profileId: ids.profile, ts: Math.floor(days.now / 1000), bookingsTotal: stored.length },
  })
  return ids.profile
}
