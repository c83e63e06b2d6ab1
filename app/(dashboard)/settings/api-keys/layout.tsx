import type { ReactNode } from 'react'
import { WordsOf } from '@/components/ui/words-of'

export default function KeysLayout({ children }: { children: ReactNode }) {
  return <WordsOf rooms={['keys', 'staff']}>{children}</WordsOf>
}
