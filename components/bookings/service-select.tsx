'use client'

import { Group, type OptionsFilter, Select, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { duration } from '@/components/ui/words'
import { formatMoney } from '@/lib/domain/money'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import classes from './form.module.css'
import { pickOnEnter } from './pick-on-enter'

interface ServiceSelectProps {
  services: ServiceJson[]
  locale: string
  value: number | null
  error: ReactNode
  onChange: (id: number) => void
}

const kinds = ['appointment', 'group', 'rental'] as const satisfies ServiceJson['kind'][]

/** What contains the typed words; of “Physiotherapy: first visit” and “Physiotherapy”, the one named just so comes first. */
const exactFirst: OptionsFilter = ({ options, search }) => {
  const typed = search.trim().toLowerCase()
  const contains = ({ label }: { label: string }) => label.toLowerCase().includes(typed)
  const isLonger = ({ label }: { label: string }) => Number(label.toLowerCase() !== typed)
  return options.flatMap<(typeof options)[number]>((found) => {
    if (!('items' in found)) return contains(found) ? [found] : []
    const items = found.items.filter(contains).toSorted((a, b) => isLonger(a) - isLonger(b))
    return items.length > 0 ? [{ ...found, items }] : []
  })
}

/** What is sold, with how long and for how much. */
export function ServiceSelect({ services, locale, value, error, onChange }: ServiceSelectProps) {
  const words = useTranslations('bookings')
  const offered = services.filter(({ archived }) => !archived)
  const byId = new Map(offered.map((service) => [String(service.id), service]))
  const chosen = value === null ? undefined : byId.get(String(value))
  const data = kinds
    .map((kind) => ({
      group: words(`new.kinds.${kind}`),
      items: offered
        .filter((service) => service.kind === kind)
        .map(({ id, name }) => ({ value: String(id), label: name })),
    }))
    .filter(({ items }) => items.length > 0)
  return (
    <Select
      label={words('fields.service')}
      placeholder={words('new.whatIsIt')}
      data-autofocus={value === null || undefined}
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      filter={exactFirst}
      onKeyDownCapture={pickOnEnter}
      allowDeselect={false}
      maxDropdownHeight={320}
      nothingFoundMessage={words('new.noService')}
      data={data}
      value={value === null ? null : String(value)}
      error={error}
      leftSection={chosen && <span className={classes.swatch} style={{ background: chosen.color }} />}
      onChange={(id) => id && onChange(Number(id))}
      renderOption={({ option }) => {
        const service = byId.get(option.value)
        return (
          <Group gap="xs" wrap="nowrap" flex={1}>
            <span className={classes.swatch} style={{ background: service?.color }} />
            <Text flex={1}>{option.label}</Text>
            {service && (
              <Text size="sm" c="dimmed" className="numbers">
                {service.kind === 'rental' ? words('new.perNight') : duration(service.duration_minutes)} ·{' '}
                {formatMoney(service.price, service.currency, locale)}
              </Text>
            )}
          </Group>
        )
      }}
    />
  )
}
