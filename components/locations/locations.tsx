'use client'

import { Button, Stack, Text } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { IconMapPin } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useEdited } from '@/components/ui/use-edited'
import type { LocationJson } from '@/lib/wire/profile-shapes'
import { ClosedLocations } from './closed-locations'
import { LocationForm } from './location-form'
import { locationsQuery } from './location-queries'
import classes from './locations.module.css'

/** The places where the business receives its visitors. Needs the words of the room `settings`. */
export function Locations({ address }: { address: string | null }) {
  const words = useTranslations('settings.locations')
  const { data: locations } = useSuspenseQuery(locationsQuery)
  // 0: a new one.
  const [open, setOpen] = useState<number | null>(null)
  const root = useEdited(open)
  // A press before the page's script runs would be lost.
  const isHere = useMounted()
  const close = () => setOpen(null)
  const isOnly = locations.length === 1
  return (
    <Stack gap="md" ref={root}>
      <ul className={classes.locations}>
        {locations.map((location) => (
          <li key={location.id}>
            {open === location.id ? (
              <LocationForm location={location} isOnly={isOnly} address={address} onDone={close} />
            ) : (
              <Row
                location={location}
                address={address}
                disabled={!isHere}
                onEdit={() => setOpen(location.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {open === 0 ? (
        <LocationForm location={null} isOnly={false} address={address} onDone={close} />
      ) : (
        <div>
          <Button
            variant="default"
            disabled={!isHere}
            data-edits={0}
            leftSection={<IconMapPin size={16} stroke={1.8} />}
            onClick={() => setOpen(0)}
          >
            {words('add')}
          </Button>
        </div>
      )}
      <ClosedLocations />
    </Stack>
  )
}

interface RowProps {
  location: LocationJson
  address: string | null
  disabled: boolean
  onEdit: () => void
}

function Row({ location, address, disabled, onEdit }: RowProps) {
  const words = useTranslations('settings.locations')
  return (
    <div className={classes.location}>
      <div>
        <Text component="div" fw={550}>
          {location.name}
        </Text>
        <Text size="sm" c="dimmed" className={classes.address}>
          {location.address ?? (address?.trim() || words('noAddress'))}
        </Text>
      </div>
      <Button
        variant="default"
        size="compact-md"
        disabled={disabled}
        data-edits={location.id}
        aria-label={words('editOf', { name: location.name })}
        onClick={onEdit}
      >
        {words('edit')}
      </Button>
    </div>
  )
}
