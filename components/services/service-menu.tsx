'use client'

import { Button, Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconCopy, IconDots } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import { RemoveDialog } from './remove-dialog'
import { useArchive } from './use-archive'

interface ServiceMenuProps {
  service: ServiceJson
  removing: boolean
  onRemoving: (removing: boolean) => void
  onCopy: () => void
  onDone: () => void
}

/** What one may do with a service besides changing it. */
export function ServiceMenu({ service, removing, onRemoving, onCopy, onDone }: ServiceMenuProps) {
  const words = useTranslations('services')
  const common = useTranslations('ui')
  const { back } = useArchive(service)
  return (
    <>
      <Menu position="top-start" withinPortal={false}>
        <Menu.Target>
          <Button variant="subtle" color="gray" leftSection={<IconDots size={18} />}>
            {common('more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy size={16} />} onClick={onCopy}>
            {words('copy')}
          </Menu.Item>
          {service.archived ? (
            <Menu.Item
              leftSection={<IconArchiveOff size={16} />}
              onClick={() => back.mutate(undefined, { onSuccess: onDone })}
            >
              {words('back.do')}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => onRemoving(true)}>
              {words('remove.do')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <RemoveDialog
        service={service}
        opened={removing}
        onClose={() => onRemoving(false)}
        onRemoved={onDone}
      />
    </>
  )
}
