import type { ReactNode } from 'react'
import { WordsOf } from '@/components/ui/words-of'
import { sessionOrSignIn } from '@/lib/auth/session'

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  await sessionOrSignIn('/settings')
  return (
    <WordsOf rooms={['settings', 'feeds', 'calendarImports', 'keys', 'webhooks', 'imports', 'exports']}>
      {children}
    </WordsOf>
  )
}
