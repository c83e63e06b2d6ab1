'use client'

import { Button, Collapse } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronRight } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import { ServiceRow, type ServiceRowProps } from './service-row'
import classes from './services.module.css'
import type { ServicesData } from './services-query'
import { useArchive } from './use-archive'

interface ArchivedServicesProps {
  data: ServicesData
  canWrite: boolean
  onOpen: (id: number) => void
}

/** What is no longer offered, folded away. */
export function ArchivedServices({ data, canWrite, onOpen }: ArchivedServicesProps) {
  const words = useTranslations('services')
  const [isOpen, { toggle }] = useDisclosure(false)
  const archived = data.services.filter((service: ServiceJson) => service.archived)
  if (archived.length === 0) return null
  return (
    <section className={classes.group}>
      <Button
        variant="subtle"
        color="gray"
        aria-expanded={isOpen}
        aria-controls="archived-services"
        leftSection={
          <IconChevronRight size={16} className={classes.chevron} data-open={isOpen || undefined} />
        }
        onClick={toggle}
      >
        {words('archived', { count: archived.length })}
      </Button>
      <Collapse expanded={isOpen} id="archived-services">
        <ul className={classes.list}>
          {archived.map((service) => {
            const row = {
              service,
              staff: data.staff,
              locale: data.settings.locale,
              onOpen: () => onOpen(service.id),
            }
            return <li key={service.id}>{canWrite ? <ReturnableRow {...row} /> : <ServiceRow {...row} />}</li>
          })}
        </ul>
      </Collapse>
    </section>
  )
}

function ReturnableRow(props: ServiceRowProps) {
  const words = useTranslations('services.back')
  const { back } = useArchive(props.service)
  return (
    <ServiceRow {...props}>
      <Button
        className={classes.bring}
        variant="light"
        size="compact-md"
        loading={back.isPending}
        aria-label={words('of', { name: props.service.name })}
        onClick={() => back.mutate()}
      >
        {words('do')}
      </Button>
    </ServiceRow>
  )
}
