import type { ReactNode } from 'react'
import { WordsOf } from '@/components/ui/words-of'
import { sessionOrSignIn } from '@/lib/auth/session'

export default async function SickDayLayout({ children }: { children: ReactNode }) {
  await sessionOrSignIn('/bookings/sick-day')
  return <WordsOf rooms={['desk']}>{children}</WordsOf>
}
