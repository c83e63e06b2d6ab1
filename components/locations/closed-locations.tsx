'use client'

import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useChange } from '@/components/ui/use-change'
import { closedLocationsQuery } from './location-queries'
import classes from './locations.module.css'

/** The locations that were closed, each to be opened again. Nothing to see where there is none. */
export function ClosedLocations() {
  const words = useTranslations('settings.locations')
  const { data: closed = [] } = useQuery(closedLocationsQuery)
  const open = useChange('/locations', words('notReopened'))
  if (closed.length === 0) return null
  return (
    <section aria-label={words('closedOnes')}>
      <Text component="h3" size="sm" fw={550} c="dimmed" mb="sm">
        {words('closedOnes')}
      </Text>
      <ul className={classes.locations}>
        {closed.map(({ id, name }) => (
          <li key={id}>
            <div className={classes.location}>
              <Text>{name}</Text>
              <Button
                variant="default"
                size="compact-md"
                aria-label={words('reopenOf', { name })}
                disabled={open.isPending}
                onClick={() =>
                  open.mutate({
                    method: 'PATCH',
                    path: `/${id}`,
                    body: { archived: false },
                    done: words('reopened', { name }),
                  })
                }
              >
                {words('reopen')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
