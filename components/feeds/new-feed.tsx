'use client'

import { Alert, Button, CopyButton, Group, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import classes from './feeds.module.css'

const programs = ['google', 'apple', 'outlook'] as const

/** An address that was just made: told once, with where it goes. */
export function NewFeed({ url }: { url: string }) {
  const words = useTranslations('feeds')
  return (
    <Alert color="pine" variant="light" title={words('once')}>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          className={classes.address}
          label={words('address')}
          readOnly
          value={url}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={url}>
          {({ copied, copy }) => (
            <Button variant={copied ? 'light' : 'filled'} onClick={copy}>
              {words(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <ul className={classes.hints}>
        {programs.map((program) => (
          <li key={program}>{words(`hints.${program}`)}</li>
        ))}
      </ul>
      <p>{words('secret')}</p>
    </Alert>
  )
}
