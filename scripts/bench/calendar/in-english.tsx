import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import calendar from '@/messages/en/calendar.json'
import ui from '@/messages/en/ui.json'

/** The words that the calendar needs, where no page around it brings them. */
export const InEnglish = ({ children }: { children: ReactNode }) => (
  <NextIntlClientProvider locale="en" timeZone="UTC" messages={words}>
    {children}
  </NextIntlClientProvider>
)

const words = { ui, calendar }
