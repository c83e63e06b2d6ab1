'use client'

import { Button, Collapse, Stack, Switch, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import type { NewBookingValues } from './booking-request'

interface MoreFieldsProps {
  form: UseFormReturnType<NewBookingValues>
}

const inHere = ['email', 'phone', 'note'] as const

/** What is seldom needed. Opens by itself when something in it was refused. */
export function MoreFields({ form }: MoreFieldsProps) {
  const [wished, { toggle }] = useDisclosure(false)
  const isOpen = wished || inHere.some((field) => form.errors[field])
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-md"
        aria-expanded={isOpen}
        onClick={toggle}
        rightSection={isOpen ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
      >
        {isOpen ? 'Less' : 'Email, phone, note and more'}
      </Button>
      {/* At once: a wrong field in here is to be focused in the same breath. */}
      <Collapse expanded={isOpen} transitionDuration={0} keepMounted={false}>
        <Stack gap="md" pt="sm">
          <TextInput label="Email" type="email" autoComplete="off" {...form.getInputProps('email')} />
          <TextInput label="Phone" type="tel" autoComplete="off" {...form.getInputProps('phone')} />
          <Textarea label="Note" autosize minRows={2} maxLength={5000} {...form.getInputProps('note')} />
          <Switch
            label="Confirmed"
            description="Off: it waits as pending, and holds its time."
            checked={form.values.status === 'confirmed'}
            onChange={(event) =>
              form.setFieldValue('status', event.currentTarget.checked ? 'confirmed' : 'pending')
            }
          />
          <Switch
            label="Tell the visitor by email"
            checked={form.values.notify}
            onChange={(event) => form.setFieldValue('notify', event.currentTarget.checked)}
          />
        </Stack>
      </Collapse>
    </div>
  )
}
