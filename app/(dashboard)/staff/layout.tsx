import type { ReactNode } from 'react'
import { WordsOf } from '@/components/ui/words-of'
import { sessionOrSignIn } from '@/lib/auth/session'

/** Above the loading state, so that whoever is not signed in is redirected before anything is painted. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  await sessionOrSignIn('/staff')
  return <WordsOf rooms={['staff', 'feeds', 'calendarImports']}>{children}</WordsOf>
}
