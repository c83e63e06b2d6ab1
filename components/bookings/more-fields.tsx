'use client'

import { Button, Collapse, NumberInput, Stack, Switch, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import type { NewBookingValues } from './booking-request'

interface MoreFieldsProps {
  form: UseFormReturnType<NewBookingValues>
  service: ServiceJson | undefined
}

const inHere = ['email', 'phone', 'note', 'minutes'] as const

/** What is seldom needed. Opens by itself when something in it was refused. */
export function MoreFields({ form, service }: MoreFieldsProps) {
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
      <Collapse expanded={isOpen}>
        <Stack gap="md" pt="sm">
          <TextInput label="Email" type="email" autoComplete="off" {...form.getInputProps('email')} />
          <TextInput label="Phone" type="tel" autoComplete="off" {...form.getInputProps('phone')} />
          <Textarea label="Note" autosize minRows={2} maxLength={5000} {...form.getInputProps('note')} />
          {service && service.kind !== 'rental' && (
            <NumberInput
              label="Minutes"
              min={5}
              max={1440}
              step={5}
              value={form.values.minutes ?? service.duration_minutes}
              error={form.errors.minutes}
              onChange={(minutes) =>
                form.setFieldValue('minutes', typeof minutes === 'number' ? minutes : null)
              }
            />
          )}
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
