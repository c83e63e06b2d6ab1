import type { ReactNode } from 'react'
import { WordsOf } from '@/components/ui/words-of'
import { FollowScheme } from '@/components/visitor/follow-scheme'

/** What visitors see without signing in. */
export default function VisitorLayout({ children }: { children: ReactNode }) {
  return (
    <WordsOf rooms={['visitor']}>
      <FollowScheme />
      {children}
    </WordsOf>
  )
}
