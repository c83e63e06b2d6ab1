'use client'

import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { type ReactNode, useState } from 'react'
import { Announcer } from './announcer'
import { makeQueryClient } from './query-client'
import { cssVariables, theme } from './theme'

/** What every page stands in: look, data, URL state, dialogs, toasts and the live region. */
export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient)
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <NuqsAdapter>
          <DatesProvider settings={{ firstDayOfWeek: 1 }}>
            <ModalsProvider>
              {children}
              <section aria-label="Notices">
                <Notifications
                  position="bottom-center"
                  containerWidth={480}
                  limit={3}
                  role="presentation"
                  withinPortal={false}
                />
              </section>
              <Announcer />
            </ModalsProvider>
          </DatesProvider>
        </NuqsAdapter>
      </QueryClientProvider>
    </MantineProvider>
  )
}
