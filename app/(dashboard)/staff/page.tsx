import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Staff } from '@/components/staff/staff'
import { accessQuery, staffQuery } from '@/components/staff/staff-query'
import { weekBegin } from '@/components/staff/week-of'
import { invitations } from '@/lib/auth/invitations'
import { sessionOrSignIn } from '@/lib/auth/session'
import type { Actor } from '@/lib/domain/actor'
import { localOf } from '@/lib/domain/local-time'
import { may } from '@/lib/domain/permission'
import { changedAt } from '@/lib/engine/changed-at'
import { members } from '@/lib/settings/members'
import { setupOf } from '@/lib/settings/setup'
import { toInvitation, toMember } from '@/lib/wire/profile-member'
import { toSetup } from '@/lib/wire/profile-setup'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('staff'))('title'),
})

/** The people of the business, painted at once with what there is. */
export default async function StaffPage() {
  const { actor } = await sessionOrSignIn('/staff')
  const ts = await changedAt(actor)
  const { settings } = toSetup(await setupOf(actor))
  const today = localOf(Date.now(), settings.timezone).date
  const weekFrom = weekBegin(today, settings.week_start)
  const client = new QueryClient()
  client.setQueryData(staffQuery(weekFrom).queryKey, { ts, ...toSetup(await setupOf(actor, weekFrom, null)) })
  const canManage = may(actor, 'members.write')
  if (canManage) client.setQueryData(accessQuery.queryKey, await accessFor(actor))
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Staff
        today={today}
        weekFrom={weekFrom}
        canWrite={may(actor, 'settings.write')}
        canManage={canManage}
      />
    </HydrationBoundary>
  )
}

async function accessFor(actor: Actor) {
  const [present, asked] = await Promise.all([members(actor), invitations(actor)])
  return { members: present.map((member) => toMember(member, actor)), invitations: asked.map(toInvitation) }
}
