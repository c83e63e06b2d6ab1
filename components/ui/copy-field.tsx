'use client'

import { Group, TextInput } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { Copy } from './copy'
import classes from './copy-field.module.css'

interface CopyFieldProps {
  label: string
  description?: string
  text: string
  /** It is told only now: whoever asked for it is taken to it. */
  isSecret?: boolean
  /** What else may be done with it. */
  children?: ReactNode
}

/** A line to take along: chosen whole when it is entered, copied with one press. */
export function CopyField({ label, description, text, isSecret = false, children }: CopyFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  // What was pressed to make a secret is gone.
  useEffect(() => {
    if (isSecret) field.current?.focus()
  }, [isSecret])
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <TextInput
        ref={field}
        classNames={classes}
        label={label}
        description={description}
        readOnly
        value={text}
        // From its end: the beginning, by which it is known, stays in sight.
        onFocus={({ currentTarget }) => currentTarget.setSelectionRange(0, text.length, 'backward')}
      />
      <Copy text={text} variant={isSecret ? 'filled' : 'default'} {...(!isSecret && { of: label })} />
      {children}
    </Group>
  )
}
