import type { ReactNode } from 'react'
import { WordsOf } from '@/components/ui/words-of'
import { sessionOrSignIn } from '@/lib/auth/session'

export default async function WaitlistLayout({ children }: { children: ReactNode }) {
  await sessionOrSignIn('/bookings/waitlist')
  return <WordsOf rooms={['waitlist', 'bookings']}>{children}</WordsOf>
}
