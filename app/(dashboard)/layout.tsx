import type { ReactNode } from 'react'
import { Shell } from '@/components/ui/shell'
import { currentActor } from '@/lib/auth/session'

/** What only the signed-in see. Each page says for itself where to come back to. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor()
  // A page without a session sends people to sign in and back to itself; a redirect here would forget where from.
  return actor ? <Shell account={{ name: actor.name }}>{children}</Shell> : children
}
