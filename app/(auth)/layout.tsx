import type { ReactNode } from 'react'
import { WordsOf } from '@/components/ui/words-of'

/** The ways in. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return <WordsOf rooms={['auth']}>{children}</WordsOf>
}
