import { queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import type { InvitationJson, MemberJson } from '@/lib/wire/profile-member'
import type {
  BlockedTimeJson,
  LocationJson,
  OverrideJson,
  ScheduleJson,
  ServiceJson,
  SettingsJson,
  StaffJson,
} from '@/lib/wire/profile-shapes'

/** What the page shows, and the change clock it was read under. */
export interface StaffData {
  ts: number
  staff: StaffJson[]
  schedule: ScheduleJson[]
  services: ServiceJson[]
  locations: LocationJson[]
  settings: SettingsJson
  /** From this week on. */
  overrides: OverrideJson[]
  blocked_times: BlockedTimeJson[]
}

/** The people, their hours and services; overrides and blocked times from the date on. The clock is read before the rest. */
export const staffQuery = (from: string) =>
  queryOptions({
    queryKey: ['staff-page', from],
    queryFn: async ({ signal }): Promise<StaffData> => {
      const { ts } = await ask<{ ts: number }>('GET', '/bookings/poll', { signal })
      const get = <Part extends keyof StaffData>(_: Part, path: string, query = {}) =>
        ask<Pick<StaffData, Part>>('GET', path, { query, signal })
      const since = { date_from: from }
      const parts = await Promise.all([
        get('staff', '/staff'),
        get('schedule', '/schedule'),
        get('services', '/services'),
        get('locations', '/locations'),
        get('settings', '/settings'),
        get('overrides', '/overrides', since),
        get('blocked_times', '/blocked-times', since),
      ])
      return Object.assign({ ts }, ...parts) as StaffData
    },
  })

/** Who may sign in, and who was asked to. */
export interface AccessData {
  members: MemberJson[]
  invitations: InvitationJson[]
}

export const accessQuery = queryOptions({
  queryKey: ['access'],
  queryFn: async ({ signal }): Promise<AccessData> => {
    const [{ members }, { invitations }] = await Promise.all([
      ask<Pick<AccessData, 'members'>>('GET', '/members', { signal }),
      ask<Pick<AccessData, 'invitations'>>('GET', '/invitations', { signal }),
    ])
    return { members, invitations }
  },
})
