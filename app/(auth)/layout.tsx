import type { ReactNode } from 'react'
import { Providers } from '@/components/ui/providers'
import { WordsOf } from '@/components/ui/words-of'

/** The ways in. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <WordsOf rooms={['auth']}>
      <Providers>{children}</Providers>
    </WordsOf>
  )
}
