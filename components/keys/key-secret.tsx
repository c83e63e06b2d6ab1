'use client'

import { Code, Input, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Copy } from '@/components/ui/copy'
import { SecretNote } from '@/components/ui/secret-note'
import type { ApiKeyJson } from '@/lib/wire/profile-api-key'
import classes from './keys.module.css'
import { tryLine } from './try-line'

interface KeySecretProps {
  secret: string
  apiKey: ApiKeyJson
  /** Where programs reach the app. */
  site: string
  onKept: () => void
}

/** A key that was just made, with a line to try it. */
export function KeySecret({ secret, apiKey, site, onKept }: KeySecretProps) {
  const words = useTranslations('keys')
  const line = tryLine(secret, apiKey, site)
  return (
    <SecretNote
      title={words('secretTitle')}
      once={words('secretOnce')}
      label={words('secret')}
      secret={secret}
      onKept={onKept}
    >
      <Stack gap={4} align="flex-start">
        <Input.Label labelElement="div" id="try-title">
          {words('try')}
        </Input.Label>
        <Code block className={classes.line} aria-labelledby="try-title">
          {line}
        </Code>
        <Copy text={line} label={words('copyLine')} variant="subtle" size="compact-sm" ml={-8} />
      </Stack>
    </SecretNote>
  )
}
