'use client'

import { Button, Center, EmptyState } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'

interface TroubleProps {
  title: string
  /** Absent: that it was us. */
  description?: string
  onRetry: () => void
}

/** A page that broke: what, that it is not the reader's fault, and another try. */
export function Trouble({ title, description, onRetry }: TroubleProps) {
  const words = useTranslations('ui.trouble')
  return (
    <Center mih="60dvh" p="lg" role="alert">
      <EmptyState
        icon={<IconCloudOff size={28} stroke={1.5} />}
        title={title}
        description={description ?? words('description')}
      >
        <EmptyState.Actions>
          <Button onClick={onRetry}>{words('again')}</Button>
        </EmptyState.Actions>
      </EmptyState>
    </Center>
  )
}
