'use client'

import { Modal } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { Kind } from '@/lib/domain/booking'
import { KindCards } from './kind-cards'

interface KindChooserProps {
  opened: boolean
  onClose: () => void
  onChoose: (kind: Kind) => void
}

/** What kind of service a new one is. */
export function KindChooser({ opened, onClose, onChoose }: KindChooserProps) {
  const words = useTranslations('services')
  return (
    <Modal opened={opened} onClose={onClose} title={words('choose')} size="xl">
      <KindCards onChoose={onChoose} />
    </Modal>
  )
}
