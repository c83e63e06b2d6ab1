import type { ReactNode } from 'react'
import { WordsOf } from '@/components/ui/words-of'
import { sessionOrSignIn } from '@/lib/auth/session'

export default async function ReviewsLayout({ children }: { children: ReactNode }) {
  await sessionOrSignIn('/reviews')
  return <WordsOf rooms={['reviews']}>{children}</WordsOf>
}
