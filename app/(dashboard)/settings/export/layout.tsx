import type { ReactNode } from 'react'
import { WordsOf } from '@/components/ui/words-of'

export default function ExportLayout({ children }: { children: ReactNode }) {
  return <WordsOf rooms={['exports']}>{children}</WordsOf>
}
