'use client'

import { Button, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import type { inferParserType } from 'nuqs'
import { useRef, useState } from 'react'
import { SidePanel } from '@/components/ui/side-panel'
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

/** One service, in the drawer. What was typed is not thrown away by a slip: closing asks. */
export function ServicePanel({ data, url, canWrite, canSeeCosts, onCopy, onClose }: ServicePanelProps) {
  const words = useTranslations('services')
  const isDirty = useRef(false)
  const [asking, { open: ask, close: stopAsking }] = useDisclosure(false)
  const [removing, setRemoving] = useState(false)
  const isOpen = url.service !== null || (canWrite && (url.new !== null || url.copy !== null))
  const service = isOpen ? opened(data, url, (name) => words('copyOf', { name })) : null
  const leave = () => {
    stopAsking()
    setRemoving(false)
    isDirty.current = false
    onClose()
  }
  return (
    <>
      <SidePanel
        opened={isOpen}
        // The question is asked a turn later: a dialog that opens while Escape is heard would hear it too, and close.
        onClose={() => (isDirty.current ? setTimeout(ask) : leave())}
        closeOnEscape={!asking && !removing}
        title={
          service?.id === 0
            ? words(`kinds.${service.kind}.new`)
            : service && words(`kinds.${service.kind}.one`)
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
            onDirty={(dirty) => {
              isDirty.current = dirty
            }}
            removing={removing}
            onRemoving={setRemoving}
            onCopy={() => onCopy(service.id)}
            onDone={leave}
          />
        )}
        {isOpen && !service && <Text p="lg">{words('gone')}</Text>}
      </SidePanel>
      <Modal opened={asking} onClose={stopAsking} title={words('discard.title')} size="sm" zIndex={300}>
        <Text>{words('discard.text')}</Text>
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="subtle" color="gray" onClick={leave}>
            {words('discard.do')}
          </Button>
          <Button onClick={stopAsking} data-autofocus>
            {words('discard.keep')}
          </Button>
        </Group>
      </Modal>
    </>
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
