import type { ReactNode } from 'react'
import { WordsOf } from '@/components/ui/words-of'

export default function ImportLayout({ children }: { children: ReactNode }) {
  return <WordsOf rooms={['imports']}>{children}</WordsOf>
}
