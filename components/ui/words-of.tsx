import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Messages, Room } from '@/messages/catalogues'

/** Hands the browser the words of the rooms a page is made of, and no others; `ui` is always among them. */
export async function WordsOf({ rooms, children }: { rooms: Room[]; children: ReactNode }) {
  const all: Messages = await getMessages()
  const some = Object.fromEntries((['ui', ...rooms] as const).map((room) => [room, all[room]]))
  return <NextIntlClientProvider messages={some as Partial<Messages>}>{children}</NextIntlClientProvider>
}
