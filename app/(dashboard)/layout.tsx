import type { ReactNode } from 'react'
import { pages, Shell } from '@/components/ui/shell'
import { currentActor } from '@/lib/auth/session'
import { may } from '@/lib/domain/permission'
import { setupStepOf } from '@/lib/settings/setup-step'

/** What only the signed-in see. Each page says for itself where to come back to. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor()
  // A page without a session sends people to sign in and back to itself; a redirect here would forget where from.
  if (!actor) return children
  const mayOpen = pages.map((page) => page.for).filter((action) => may(actor, action))
  return (
    <Shell account={{ name: actor.name }} mayOpen={mayOpen} isNew={(await setupStepOf(actor)) !== null}>
      {children}
    </Shell>
  )
}
