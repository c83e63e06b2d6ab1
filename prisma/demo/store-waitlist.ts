import type { Customer } from './customers'
import { type DemoDays, hour } from './demo-days'
import type { Random } from './random'
import type { Db, Ids } from './store-house'

/** Hours at which nobody works, so that they wait until the owner opens some. Service: by its number in the business. */
const wishes = [
  { service: 1, from: hour(20), until: hour(21.5), ago: 5, note: 'I only get away from work late.' },
  { service: 1, from: hour(5.5), until: hour(6.5), ago: 2, note: '' },
]

/** Stores who waits: visitors who know the house, for an hour that is not open yet. */
export async function storeWaitlist(
  db: Db,
  ids: Ids,
  { customers, days, random }: { customers: Customer[]; days: DemoDays; random: Random },
): Promise<void> {
  const reachable = customers.flatMap(({ email, ...customer }) => (email ? [{ ...customer, email }] : []))
  await db.waitlistEntry.createMany({
    data: wishes.flatMap(({ service, from, until, ago, note }, index) => {
      const visitor = reachable.at(-1 - index)
      if (!visitor) return []
      return [
        {
          profileId: ids.profile,
          uid: random.uid(),
          serviceId: ids.service(service),
          dateFrom: new Date(days.day(3)),
          dateTo: new Date(days.day(24)),
          fromMinute: from,
          untilMinute: until,
          name: visitor.name,
          email: visitor.email,
          phone: visitor.phone,
          note,
          createdAt: new Date(days.span(days.day(-ago), hour(11), hour(12)).start),
        },
      ]
    }),
  })
}
