'use client'

import { Button, type ButtonProps } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { announce } from './announcer'

interface CopyProps extends ButtonProps {
  text: string
  /** What it says; absent: “Copy”. */
  label?: string
  /** What is copied, where a page has several. */
  of?: string
}

/** Takes a text along with one press, and says whether it did: browsers refuse where the connection is not secure. */
export function Copy({ text, label, of, ...button }: CopyProps) {
  const words = useTranslations('ui.copy')
  const { copied, error, copy } = useClipboard()
  const shown = copied ? words('done') : error ? words('failed') : (label ?? words('copy'))
  useEffect(() => {
    if (copied) announce(words('done'))
    else if (error) announce(words('failed'))
  }, [copied, error, words])
  return (
    <Button flex="none" {...button} aria-label={of && `${shown}: ${of}`} onClick={() => copy(text)}>
      {shown}
    </Button>
  )
}
