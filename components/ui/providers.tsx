'use client'

import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useLocale, useTranslations } from 'next-intl'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { type ReactNode, useMemo, useState } from 'react'
import { Announcer } from './announcer'
import { makeQueryClient } from './query-client'
import { Speech } from './speech'
import { cssVariables, themeIn } from './theme'

// A page is there before its first notice is.
const Notifications = dynamic(() => import('@mantine/notifications').then((part) => part.Notifications), {
  ssr: false,
})

/** What every page stands in: look, data, URL state, notices and the live region. */
export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient)
  const [words, locale] = [useTranslations('ui'), useLocale()]
  const theme = useMemo(() => themeIn(words, locale), [words, locale])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <NuqsAdapter>
          {children}
          <section aria-label={words('notices')}>
            <Notifications
              position="bottom-center"
              containerWidth={480}
              limit={3}
              role="presentation"
              withinPortal={false}
            />
          </section>
          <Announcer />
          <Speech />
        </NuqsAdapter>
      </QueryClientProvider>
    </MantineProvider>
  )
}
