import type { StaffSetup } from '@/lib/settings/setup'
import { toStaff } from './profile-setup'

/** The answer about one person; null: they are gone. */
export const staffReply = (person: StaffSetup | null) => ({
  body: { success: true, staff_member: person && toStaff(person) },
})
