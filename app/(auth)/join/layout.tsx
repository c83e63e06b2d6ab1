import type { ReactNode } from 'react'
import { WordsOf } from '@/components/ui/words-of'

export default function JoinLayout({ children }: { children: ReactNode }) {
  return <WordsOf rooms={['auth', 'staff']}>{children}</WordsOf>
}
