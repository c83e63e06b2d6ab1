import type { ReactNode } from 'react'
import { WordsOf } from '@/components/ui/words-of'
import { sessionOrSignIn } from '@/lib/auth/session'

export default async function MessagesLayout({ children }: { children: ReactNode }) {
  await sessionOrSignIn('/messages')
  return <WordsOf rooms={['messages']}>{children}</WordsOf>
}
