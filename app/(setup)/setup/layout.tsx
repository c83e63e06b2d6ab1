import type { ReactNode } from 'react'
import { Providers } from '@/components/ui/providers'
import { WordsOf } from '@/components/ui/words-of'
import { sessionOrSignIn } from '@/lib/auth/session'

export default async function SetupLayout({ children }: { children: ReactNode }) {
  await sessionOrSignIn('/setup')
  return (
    <WordsOf rooms={['setup', 'staff']}>
      <Providers>{children}</Providers>
    </WordsOf>
  )
}
