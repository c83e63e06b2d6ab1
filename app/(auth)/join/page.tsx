import { Anchor, Stack, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { switchBusiness } from '@/app/switch-business'
import { AuthCard } from '@/components/auth/auth-card'
import { JoinForm } from '@/components/staff/join-form'
import { JoinSignedIn } from '@/components/staff/join-signed-in'
import { type OpenInvitation, openInvitation } from '@/lib/auth/accept-invitation'
import { currentSession } from '@/lib/auth/session'
import { profilesOf } from '@/lib/auth/switch-profile'
import { joinAsNew, joinSignedIn, joinWithPassword } from './actions'

export const metadata: Metadata = { robots: { index: false }, referrer: 'no-referrer' }

interface JoinPageProps {
  searchParams: Promise<{ token?: string | string[] }>
}

/** Where the link of an invitation leads: who invites to what, and the way in for whoever holds it. */
export default async function JoinPage({ searchParams }: JoinPageProps) {
  const { token } = await searchParams
  const invitation = typeof token === 'string' ? await openInvitation(token) : null
  if (!invitation || typeof token !== 'string') return <Gone />
  const words = await getTranslations('staff')
  const role = words(`roles.${invitation.role}`)
  return (
    <AuthCard title={words('join.title', { business: invitation.business })} footer={null}>
      <Stack>
        <Text>
          {words('join.as', { business: invitation.business, role })}{' '}
          {invitation.staffName && words('join.calendar', { name: invitation.staffName })}
        </Text>
        <WayIn invitation={invitation} token={token} />
      </Stack>
    </AuthCard>
  )
}

/** For the account that is signed in, the one the address has, or a new one. */
async function WayIn({ invitation, token }: { invitation: OpenInvitation; token: string }) {
  const { business, email, hasAccount } = invitation
  const session = await currentSession()
  if (!session)
    return (
      <JoinForm
        token={token}
        email={email}
        hasAccount={hasAccount}
        join={hasAccount ? joinWithPassword : joinAsNew}
        goOn={switchBusiness.bind(null, invitation.profileId)}
      />
    )
  const own = await profilesOf(session)
  return (
    <JoinSignedIn
      token={token}
      business={business}
      name={session.actor.name}
      email={session.email}
      isMember={own.some(({ id }) => id === invitation.profileId)}
      join={joinSignedIn}
    />
  )
}

async function Gone() {
  const words = await getTranslations('staff.join')
  return (
    <AuthCard title={words('gone')} footer={null}>
      <Stack>
        <Text>{words('goneHint')}</Text>
        <Anchor href="/sign-in" className="mantine-focus-auto">
          {words('toSignIn')}
        </Anchor>
      </Stack>
    </AuthCard>
  )
}
