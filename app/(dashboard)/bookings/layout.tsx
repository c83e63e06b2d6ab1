import type { ReactNode } from 'react'
import { WordsOf } from '@/components/ui/words-of'
import { sessionOrSignIn } from '@/lib/auth/session'

export default async function BookingsLayout({ children }: { children: ReactNode }) {
  await sessionOrSignIn('/bookings')
  return <WordsOf rooms={['bookings', 'calendar', 'waitlist']}>{children}</WordsOf>
}
