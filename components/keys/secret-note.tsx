'use client'

import { Alert, Button, Code, CopyButton, Group, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { announce } from '@/components/ui/announcer'
import type { ApiKeyJson } from '@/lib/wire/profile-api-key'
import classes from './keys.module.css'
import { tryLine } from './try-line'

interface SecretNoteProps {
  secret: string
  apiKey: ApiKeyJson
  /** Where programs reach the app. */
  site: string
  onDone: () => void
}

/** A key that was just made: told once, with a line to try it. */
export function SecretNote({ secret, apiKey, site, onDone }: SecretNoteProps) {
  const words = useTranslations('keys')
  const line = tryLine(secret, apiKey, site)
  // What was pressed to make it is gone.
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <Alert color="pine" variant="light" title={words('secretTitle')} className={classes.secret}>
      <p>{words('secretOnce')}</p>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          ref={field}
          flex={1}
          miw={0}
          label={words('secret')}
          readOnly
          value={secret}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Copy text={secret} label={words('copy')} isFirst />
      </Group>
      <p id="try-title" className={classes.label}>
        {words('try')}
      </p>
      <Code block className={classes.line} aria-labelledby="try-title">
        {line}
      </Code>
      <Group justify="space-between" gap="xs">
        <Copy text={line} label={words('copyLine')} />
        <Button variant="default" onClick={onDone}>
          {words('understood')}
        </Button>
      </Group>
    </Alert>
  )
}

function Copy({ text, label, isFirst = false }: { text: string; label: string; isFirst?: boolean }) {
  const words = useTranslations('keys')
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button
          variant={isFirst && !copied ? 'filled' : 'default'}
          onClick={() => {
            copy()
            announce(words('copied'))
          }}
        >
          {copied ? words('copied') : label}
        </Button>
      )}
    </CopyButton>
  )
}
