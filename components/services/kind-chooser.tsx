'use client'

import { Modal } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
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
  // It opens after it came, as it is loaded when it is wanted: only then does it know where the focus was.
  const isHere = useMounted()
  return (
    <Modal opened={opened && isHere} onClose={onClose} title={words('choose')} size="xl">
      <KindCards onChoose={onChoose} />
    </Modal>
  )
}
