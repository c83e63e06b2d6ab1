'use client'

import { Button, Group } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Refusal } from '@/components/ui/refusal'

interface SaveBarProps {
  isTyped: boolean
  isSaving: boolean
  refusal: Error | null
  discard: () => void
}

/** What can be done with what was typed; its place is kept, so that nothing jumps. */
export function SaveBar({ isTyped, isSaving, refusal, discard }: SaveBarProps) {
  const words = useTranslations('ui')
  return (
    <>
      {refusal && <Refusal error={refusal} />}
      <Group gap="xs">
        <Button type="submit" disabled={!isTyped} loading={isSaving}>
          {words('save')}
        </Button>
        {isTyped && !isSaving && (
          <Button variant="subtle" color="gray" onClick={discard}>
            {words('discard')}
          </Button>
        )}
      </Group>
    </>
  )
}
