'use client'

import { Button, Group, Input } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Placeholder } from '@/lib/domain/mail-text'

interface PlaceholdersProps {
  names: Placeholder[]
  onInsert: (name: Placeholder) => void
}

/** What the mail fills in by itself, to be put where the cursor stands. */
export function Placeholders({ names, onInsert }: PlaceholdersProps) {
  const words = useTranslations('messages.texts')
  const id = useId()
  return (
    <div>
      <Input.Label component="div" id={id} mb={4}>
        {words('insert')}
      </Input.Label>
      <Group gap={6} role="group" aria-labelledby={id}>
        {names.map((name) => (
          <Button
            key={name}
            size="compact-sm"
            variant="default"
            aria-label={words('insertInto', { name: words(`placeholders.${name}`) })}
            // The field keeps its cursor.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onInsert(name)}
          >
            {words(`placeholders.${name}`)}
          </Button>
        ))}
      </Group>
    </div>
  )
}
