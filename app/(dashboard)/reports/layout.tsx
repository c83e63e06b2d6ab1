import type { ReactNode } from 'react'
import { WordsOf } from '@/components/ui/words-of'
import { sessionOrSignIn } from '@/lib/auth/session'

export default async function ReportsLayout({ children }: { children: ReactNode }) {
  await sessionOrSignIn('/reports')
  return <WordsOf rooms={['reports']}>{children}</WordsOf>
}
