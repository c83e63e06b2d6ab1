import type { Business, SpecialDays } from './business'
import type { Random } from './random'
import type { Db, Ids } from './store-house'

/** Stores when a business is open, and what interrupts it. */
export async function storeTimes(
  db: Db,
  ids: Ids,
  {
    business,
    special,
    openedAt,
    random,
  }: { business: Business; special: SpecialDays; openedAt: Date; random: Random },
): Promise<void> {
  const profileId = ids.profile
  const staffId = (number: number | null) => (number === null ? null : ids.staff(number))
  await db.weeklyHours.createMany({
    data: business.hours.map((row) => ({
      profileId,
      staffId: staffId(row.staffId),
      weekday: row.weekday,
      startMinute: row.start,
      endMinute: row.end,
    })),
  })
  await db.override.createMany({
    data: special.overrides.map(({ id: _, ...override }) => ({
      ...override,
      profileId,
      uid: random.uid(),
      staffId: staffId(override.staffId),
      date: new Date(override.date),
    })),
  })
  const types = await db.blockedType.createManyAndReturn({
    data: special.blockTypes.map((type) => ({ ...type, profileId })),
  })
  const typeNamed = new Map(types.map((type) => [type.name, type]))
  await db.blockedTime.createMany({
    data: special.blocks.map(({ type, span, serviceId, ...block }) => ({
      ...block,
      profileId,
      uid: random.uid(),
      staffId: staffId(block.staffId),
      serviceId: serviceId === null ? null : ids.service(serviceId),
      typeId: typeNamed.get(type)?.id ?? null,
      icon: typeNamed.get(type)?.icon ?? null,
      startsAt: new Date(span.start),
      endsAt: new Date(span.end),
      createdAt: openedAt,
    })),
  })
}
