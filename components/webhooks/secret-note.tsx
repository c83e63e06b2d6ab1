'use client'

import { Alert, Button, CopyButton, Group, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { announce } from '@/components/ui/announcer'
import classes from './webhooks.module.css'

/** A secret that was just made: told once. */
export function SecretNote({ secret, onDone }: { secret: string; onDone: () => void }) {
  const words = useTranslations('webhooks')
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
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button
              variant={copied ? 'light' : 'filled'}
              onClick={() => {
                copy()
                announce(words('copied'))
              }}
            >
              {words(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <p>{words('verify')}</p>
      <Button variant="default" onClick={onDone}>
        {words('understood')}
      </Button>
    </Alert>
  )
}
