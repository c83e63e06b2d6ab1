'use client'

import { useMounted } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { lazy, Suspense } from 'react'
import type { Kind } from '@/lib/domain/booking'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import { KindIcon } from './kind-icon'
import { RowHandle } from './row-handle'
import { groupsOf, reordered } from './service-order'
import { ServiceRow } from './service-row'
import classes from './services.module.css'
import type { ServicesData } from './services-query'
import { useOrder } from './use-order'

/** Dragging is half as large as the rest of the page, and nobody drags before they have read. */
const SortableRows = lazy(() =>
  import('./sortable-rows').then(({ SortableRows: component }) => ({ default: component })),
)

interface ServiceListProps {
  data: ServicesData
  canWrite: boolean
  onOpen: (id: number) => void
}

/** The services by kind, each kind in the order it is offered in. */
export function ServiceList({ data, canWrite, onOpen }: ServiceListProps) {
  const words = useTranslations('services.kinds')
  const order = useOrder()
  return groupsOf(data.services).map(({ kind, services }) => (
    <section key={kind} className={classes.group} aria-labelledby={`services-${kind}`}>
      <h2 id={`services-${kind}`}>
        <KindIcon kind={kind} size={18} />
        {words(`${kind}.many`)}
      </h2>
      <Rows
        kind={kind}
        services={services}
        data={data}
        onOpen={onOpen}
        onMove={
          canWrite && services.length > 1
            ? (from, to) => order.mutate(reordered(data.services, kind, from, to))
            : null
        }
      />
    </section>
  ))
}

export interface RowsProps {
  kind: Kind
  services: ServiceJson[]
  data: ServicesData
  onOpen: (id: number) => void
  /** null: they stay where they are. */
  onMove: ((from: number, to: number) => void) | null
}

function Rows(props: RowsProps) {
  const plain = <PlainRows {...props} />
  const { onMove } = props
  if (!useMounted() || onMove === null) return plain
  return (
    <Suspense fallback={plain}>
      <SortableRows {...props} onMove={onMove} />
    </Suspense>
  )
}

const PlainRows = ({ services, data, onOpen, onMove }: RowsProps) => (
  <ul className={classes.list}>
    {services.map((service) => (
      <li key={service.id}>
        <ServiceRow
          service={service}
          staff={data.staff}
          locale={data.settings.locale}
          handle={onMove && <RowHandle />}
          onOpen={() => onOpen(service.id)}
        />
      </li>
    ))}
  </ul>
)
