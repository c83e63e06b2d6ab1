import type { ReactNode } from 'react'
import { WordsOf } from '@/components/ui/words-of'
import { sessionOrSignIn } from '@/lib/auth/session'

export default async function CustomersLayout({ children }: { children: ReactNode }) {
  await sessionOrSignIn('/customers')
  return <WordsOf rooms={['customers']}>{children}</WordsOf>
}
