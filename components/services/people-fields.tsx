'use client'

import { Avatar, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { LocationChecks } from '@/components/locations/location-checks'
import type { LocationJson, StaffJson } from '@/lib/wire/profile-shapes'
import { NumberField } from './number-field'
import { Section } from './section'
import classes from './services.module.css'
import type { Draft } from './use-draft'

interface PeopleFieldsProps {
  draft: Draft
  staff: StaffJson[]
  locations: LocationJson[]
}

/** Who offers it, and where, and for how many: places in a class, or how many there are of what needs nobody. */
export function PeopleFields({ draft, staff, locations }: PeopleFieldsProps) {
  const words = useTranslations('services')
  const { kind } = draft.service
  const chosen = draft.values.operator_ids
  const offered = staff.filter(({ id, archived }) => !archived || chosen.includes(id))
  const asksWho = kind !== 'rental' || chosen.length > 0
  return (
    <Section title={words(kind === 'rental' ? 'sections.units' : 'sections.people')}>
      {asksWho && (
        <Checkbox.Group
          label={words('fields.operator_ids')}
          description={chosen.length === 0 ? words('nobodyNeeded') : undefined}
          value={chosen.map(String)}
          error={draft.errors.operator_ids}
          onChange={(ids) => draft.set({ operator_ids: ids.map(Number).sort((a, b) => a - b) })}
        >
          <Stack gap={4} mt="xs">
            {offered.map(({ id, name, title }) => (
              <Checkbox
                key={id}
                value={String(id)}
                classNames={{ body: classes.person }}
                label={
                  <Group gap="xs" wrap="nowrap">
                    <Avatar name={name} size={26} color="gray" aria-hidden="true" />
                    <span>{name}</span>
                    {title && (
                      <Text component="span" size="sm" c="dimmed">
                        {title}
                      </Text>
                    )}
                  </Group>
                }
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <LocationChecks
        locations={locations}
        label={words('fields.location_ids')}
        none={words('everywhere')}
        value={draft.values.location_ids}
        error={draft.errors.location_ids}
        onChange={(location_ids) => draft.set({ location_ids })}
      />
      {kind === 'group' && (
        <div className={classes.pair}>
          <NumberField draft={draft} name="capacity_min" min={1} max={1000} />
          <NumberField draft={draft} name="capacity_max" min={1} max={1000} />
        </div>
      )}
      {kind !== 'group' && chosen.length === 0 && (
        <NumberField draft={draft} name="quantity" min={1} max={1000} description={words('quantityAbout')} />
      )}
    </Section>
  )
}
