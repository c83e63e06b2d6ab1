import type { ReactNode } from 'react'
import { switchBusiness } from '@/app/switch-business'
import { PaletteDoor } from '@/components/palette/palette-door'
import { Providers } from '@/components/ui/providers'
import { Shell } from '@/components/ui/shell'
import { pages } from '@/components/ui/shell-pages'
import { currentSession } from '@/lib/auth/session'
import { profilesOf } from '@/lib/auth/switch-profile'
import { may, mayPlanAbsence } from '@/lib/domain/permission'
import { setupStepOf } from '@/lib/settings/setup-step'

/** What can be begun from every page, beside opening the others. */
const reachable = ['bookings.write', 'blocks.write'] as const

/** What only the signed-in see. Each page says for itself where to come back to. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const session = await currentSession()
  // A page without a session sends people to sign in and back to itself; a redirect here would forget where from.
  if (!session) return <Providers>{children}</Providers>
  const { actor } = session
  const mayDo = [...new Set([...pages.map((page) => page.for), ...reachable])].filter((action) =>
    may(actor, action),
  )
  const profiles = await profilesOf(session)
  const account = { name: actor.name, profileId: actor.profileId, profiles, switchTo: switchBusiness }
  return (
    <Providers>
      <Shell
        account={account}
        mayDo={mayDo}
        isNew={(await setupStepOf(actor)) !== null}
        search={
          <PaletteDoor
            mayDo={mayPlanAbsence(actor) ? [...mayDo, 'absence.plan'] : mayDo}
            profileId={actor.profileId}
          />
        }
      >
        {children}
      </Shell>
    </Providers>
  )
}
