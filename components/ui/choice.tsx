'use client'

import { TextInput } from '@mantine/core'
import { IconSelector } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { usePart } from './use-part'

const load = () => import('./choice-list').then((part) => part.ChoiceList)

export interface ChoiceProps {
  label: string
  description?: string
  data: { value: string; label: string }[]
  value: string
  error?: ReactNode
  nothingFoundMessage: string
  onChange: (value: string) => void
}

/**
 * One of many, found by typing. The page does not wait for the list: until it is there one reads what is chosen,
 * and who is already in the field when it comes finds it open.
 */
export function Choice(props: ChoiceProps) {
  const { label, description, data, value, error } = props
  const field = useRef<HTMLInputElement>(null)
  const list = usePart(load, field)
  if (list) return <list.Field {...props} autoFocus={list.isWaitedFor} />
  return (
    <TextInput
      ref={field}
      label={label}
      description={description}
      value={data.find((each) => each.value === value)?.label ?? ''}
      error={error}
      readOnly
      rightSection={<IconSelector size={16} stroke={1.6} />}
    />
  )
}
