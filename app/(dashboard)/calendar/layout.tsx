import type { ReactNode } from 'react'
import { sessionOrSignIn } from '@/lib/auth/session'

/** Above the loading state, so that whoever is not signed in is redirected before anything is painted. */
export default async function CalendarLayout({ children }: { children: ReactNode }) {
  await sessionOrSignIn('/calendar')
  return children
}
