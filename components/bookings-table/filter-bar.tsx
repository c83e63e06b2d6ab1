'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useRef } from 'react'
import { SearchBox } from '@/components/bookings/search-box'
import { kinds } from '@/lib/domain/booking'
import { type ProfileStatus, profileStatuses } from '@/lib/wire/profile-status'
import { DatesFilter } from './dates-filter'
import { FilterChoice } from './filter-choice'
import { MoreFilters } from './more-filters'
import classes from './table.module.css'
import type { TableSetup } from './table-queries'
import type { TableFilters } from './table-url'

interface FilterBarProps {
  values: TableFilters
  setup: TableSetup
  canViewAll: boolean
  onChange: (values: Partial<TableFilters>) => void
  /** What stands at the end of the bar. */
  children: ReactNode
}

/** Every filter, in a row; what is set is told again by the pills below. */
export function FilterBar({ values, setup, canViewAll, onChange, children }: FilterBarProps) {
  const words = useTranslations('bookings.table')
  const search = useRef<HTMLInputElement>(null)
  const toggled = (status: ProfileStatus) =>
    values.status.includes(status)
      ? values.status.filter((other) => other !== status)
      : profileStatuses.filter((other) => other === status || values.status.includes(other))
  return (
    <search className={classes.filters} aria-label={words('filters')}>
      <div className={classes.search}>
        <SearchBox
          value={values.search}
          inputRef={search}
          onSearch={(typed) => onChange({ search: typed })}
        />
      </div>
      <DatesFilter values={values} onChange={onChange} />
      <FilterChoice
        label={words('columns.status')}
        stays
        choices={profileStatuses.map((status) => ({
          name: words(`statuses.${status}`),
          isChosen: values.status.includes(status),
          choose: () => onChange({ status: toggled(status) }),
        }))}
      />
      <FilterChoice
        label={words('columns.service')}
        choices={setup.services.map(({ id, name }) => ({
          name,
          isChosen: values.service === id,
          choose: () => onChange({ service: values.service === id ? null : id }),
        }))}
      />
      {canViewAll && (
        <FilterChoice
          label={words('columns.staff')}
          choices={setup.staff.map(({ id, name }) => ({
            name,
            isChosen: values.staff === id,
            choose: () => onChange({ staff: values.staff === id ? null : id }),
          }))}
        />
      )}
      {(setup.locations.length > 1 || values.location !== null) && (
        <FilterChoice
          label={words('columns.location')}
          choices={setup.locations.map(({ id, name }) => ({
            name,
            isChosen: values.location === id,
            choose: () => onChange({ location: values.location === id ? null : id }),
          }))}
        />
      )}
      <FilterChoice
        label={words('kind')}
        choices={kinds.map((kind) => ({
          name: words(`kinds.${kind}`),
          isChosen: values.kind === kind,
          choose: () => onChange({ kind: values.kind === kind ? null : kind }),
        }))}
      />
      <MoreFilters values={values} currency={setup.settings.currency} onChange={onChange} />
      <div className={classes.grow} />
      {children}
    </search>
  )
}
