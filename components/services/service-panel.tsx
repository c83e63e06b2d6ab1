'use client'

import { Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { inferParserType } from 'nuqs'
import { useState } from 'react'
import { DraftPanel } from '@/components/ui/draft-panel'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import { ServiceForm } from './service-form'
import { blankService } from './service-values'
import type { ServicesData } from './services-query'
import type { servicesUrl } from './services-url'

type ServicesUrl = inferParserType<typeof servicesUrl>

interface ServicePanelProps {
  data: ServicesData
  url: ServicesUrl
  canWrite: boolean
  canSeeCosts: boolean
  onCopy: (id: number) => void
  onClose: () => void
}

/** One service, in the drawer. */
export function ServicePanel({ data, url, canWrite, canSeeCosts, onCopy, onClose }: ServicePanelProps) {
  const words = useTranslations('services')
  const [removing, setRemoving] = useState(false)
  const isOpen = url.service !== null || (canWrite && (url.new !== null || url.copy !== null))
  const service = isOpen ? opened(data, url, (name) => words('copyOf', { name })) : null
  const leave = () => {
    setRemoving(false)
    onClose()
  }
  return (
    <DraftPanel
      opened={isOpen}
      onClose={leave}
      closeOnEscape={!removing}
      title={
        service?.id === 0 ? words(`kinds.${service.kind}.new`) : service && words(`kinds.${service.kind}.one`)
      }
      returnFocus
    >
      {service && (
        <ServiceForm
          key={JSON.stringify(url)}
          service={service}
          data={data}
          canWrite={canWrite}
          canSeeCosts={canSeeCosts}
          removing={removing}
          onRemoving={setRemoving}
          onCopy={() => onCopy(service.id)}
          onDone={leave}
        />
      )}
      {isOpen && !service && <Text p="lg">{words('gone')}</Text>}
    </DraftPanel>
  )
}

/** What the URL names: a service that is there, a new one (id 0), or a new one like another. */
function opened(
  { services, settings }: ServicesData,
  url: ServicesUrl,
  copyOf: (name: string) => string,
): ServiceJson | null {
  if (url.new) return blankService(url.new, settings.currency)
  const found = services.find(({ id }) => id === (url.service ?? url.copy))
  if (!found) return null
  return url.service === null ? { ...found, id: 0, archived: false, name: copyOf(found.name) } : found
}
