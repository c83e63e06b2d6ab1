'use client'

import { ActionIcon, CopyButton, Group, TextInput } from '@mantine/core'
import { IconCheck, IconCopy, IconExternalLink } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { announce } from '@/components/ui/announcer'

interface CopyLineProps {
  label: string
  description: string
  text: string
  /** Where it leads, if it leads somewhere. */
  href: string | null
}

/** A line to take along: copied with one press, opened with another. */
export function CopyLine({ label, description, text, href }: CopyLineProps) {
  const words = useTranslations('settings.page')
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <TextInput
        readOnly
        flex={1}
        miw={0}
        label={label}
        description={description}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <ActionIcon
            variant="default"
            size={36}
            aria-label={words('copy', { label })}
            onClick={() => {
              copy()
              announce(words('copied'))
            }}
          >
            {copied ? <IconCheck size={18} stroke={1.8} /> : <IconCopy size={18} stroke={1.8} />}
          </ActionIcon>
        )}
      </CopyButton>
      {href && (
        <ActionIcon
          component="a"
          variant="default"
          size={36}
          href={href}
          target="_blank"
          rel="noopener"
          aria-label={words('open')}
        >
          <IconExternalLink size={18} stroke={1.8} />
        </ActionIcon>
      )}
    </Group>
  )
}
