'use client'

import { EmptyState } from '@mantine/core'
import { IconTag } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { Kind } from '@/lib/domain/booking'
import { KindCards } from './kind-cards'

/** Nothing to sell yet: the three kinds are right here. */
export function NoServices({ onChoose }: { onChoose: ((kind: Kind) => void) | null }) {
  const words = useTranslations('services.empty')
  return (
    <>
      <EmptyState
        icon={<IconTag size={28} stroke={1.5} />}
        title={words('title')}
        description={words('description')}
        py="xl"
      />
      {onChoose && <KindCards onChoose={onChoose} />}
    </>
  )
}
