import type { Prisma } from '@/lib/db/generated/client'
import type { Business } from './business'
import type { Customer } from './customers'
import type { Random } from './random'
import { stayTimes } from './stays'

export type Db = Prisma.TransactionClient

/** The ids that the database gave to the demo's numbers. */
export interface Ids {
  profile: number
  user: number
  location: number
  staff(number: number): number
  service(number: number): number
  customer(number: number): number
}

interface House {
  business: Business
  customers: Customer[]
  passwordHash: string
  /** When the business began to keep its diary here. */
  openedAt: Date
  random: Random
}

/** Stores a business with its people, services and customers. */
export async function storeHouse(db: Db, house: House): Promise<Ids> {
  const { business, random, passwordHash } = house
  const dated = { createdAt: house.openedAt, updatedAt: house.openedAt }
  const born = () => ({ uid: random.uid(), ...dated })
  const { id: profileId } = await db.profile.create({ data: { ...business.profile, ...born() } })
  const location = await db.location.create({
    data: { profileId, name: business.profile.name, uid: random.uid(), createdAt: house.openedAt },
  })
  const { id: userId } = await db.user.create({ data: { ...business.owner, ...born(), passwordHash } })
  await db.membership.create({
    data: {
      profileId,
      userId,
      role: 'owner',
      canViewAll: true,
      uid: random.uid(),
      createdAt: house.openedAt,
    },
  })

  const people = business.staff.map(({ id, ...person }) => ({
    ...person,
    ...born(),
    profileId,
    position: id,
  }))
  const offers = business.services.map(({ id, staff: _, notes: __, ...offer }) => ({
    ...offer,
    ...born(),
    ...stayTimes,
    profileId,
    currency: business.profile.currency,
    position: id,
  }))
  const visitors = house.customers.map(({ id: _, ...customer }) => ({ ...customer, ...dated, profileId }))
  const select = { id: true, uid: true }
  const ids = {
    profile: profileId,
    user: userId,
    location: location.id,
    staff: numbered(people, await db.staff.createManyAndReturn({ data: people, select })),
    service: numbered(offers, await db.service.createManyAndReturn({ data: offers, select })),
    customer: numbered(visitors, await db.customer.createManyAndReturn({ data: visitors, select })),
  }
  await db.serviceStaff.createMany({
    data: business.services.flatMap(({ id, staff }) =>
      staff.map((person) => ({ profileId, serviceId: ids.service(id), staffId: ids.staff(person) })),
    ),
  })
  return ids
}

/** From the number of a row in the demo (its place, from 1) to the id it was stored under. */
export function numbered(
  rows: { uid: string }[],
  stored: { uid: string; id: number }[],
): (number: number) => number {
  const byUid = new Map(stored.map(({ uid, id }) => [uid, id]))
  const list = rows.map(({ uid }) => byUid.get(uid) as number)
  return (number) => list[number - 1] as number
}
