import type { ReactNode } from 'react'
import { WordsOf } from '@/components/ui/words-of'

/** The words of booking, and of waiting for what is not free. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return <WordsOf rooms={['visitor', 'waitlist']}>{children}</WordsOf>
}
