import type { AffectedJson } from '@/lib/wire/profile-override-replies'

/** What several changes affect: every booking once. */
export function together(all: { affected_bookings: AffectedJson }[]): AffectedJson {
  const ids = [...new Set(all.flatMap(({ affected_bookings }) => affected_bookings.ids))]
  const dates = [...new Set(all.flatMap(({ affected_bookings }) => affected_bookings.dates))].sort()
  return { count: ids.length, ids, dates }
}
