'use client'

import 'dayjs/locale/de'
import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { type ReactNode, useMemo, useState } from 'react'
import { Announcer } from './announcer'
import { makeQueryClient } from './query-client'
import { Speech } from './speech'
import { cssVariables, themeIn } from './theme'

/** What every page stands in: look, data, URL state, dialogs, toasts and the live region. */
export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient)
  const [words, locale] = [useTranslations('ui'), useLocale()]
  const theme = useMemo(() => themeIn(words), [words])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <NuqsAdapter>
          <DatesProvider settings={{ locale, firstDayOfWeek: 1 }}>
            <ModalsProvider>
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
            </ModalsProvider>
          </DatesProvider>
        </NuqsAdapter>
      </QueryClientProvider>
    </MantineProvider>
  )
}
