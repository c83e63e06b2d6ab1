import type { ReactNode } from 'react'
import { WordsOf } from '@/components/ui/words-of'
import { sessionOrSignIn } from '@/lib/auth/session'

export default async function SetupLayout({ children }: { children: ReactNode }) {
  await sessionOrSignIn('/setup')
  return <WordsOf rooms={['setup', 'staff']}>{children}</WordsOf>
}
