import type { ReactNode } from 'react'
import { WordsOf } from '@/components/ui/words-of'

/** One's own account, in the words of the ways in. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return <WordsOf rooms={['auth', 'feeds', 'calendarImports']}>{children}</WordsOf>
}
