'use client'

import { Button, Collapse, Stack, Switch, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { NewBookingValues } from './booking-request'

interface MoreFieldsProps {
  form: UseFormReturnType<NewBookingValues>
}

const inHere = ['email', 'phone', 'note'] as const

/** What is seldom needed. Opens by itself when something in it was refused. */
export function MoreFields({ form }: MoreFieldsProps) {
  const words = useTranslations('bookings')
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
        {words(isOpen ? 'new.less' : 'new.more')}
      </Button>
      {/* At once: a wrong field in here is to be focused in the same breath. */}
      <Collapse expanded={isOpen} transitionDuration={0} keepMounted={false}>
        <Stack gap="md" pt="sm">
          <TextInput
            label={words('fields.email')}
            type="email"
            autoComplete="off"
            {...form.getInputProps('email')}
          />
          <TextInput
            label={words('fields.phone')}
            type="tel"
            autoComplete="off"
            {...form.getInputProps('phone')}
          />
          <Textarea
            label={words('fields.note')}
            autosize
            minRows={2}
            maxLength={5000}
            {...form.getInputProps('note')}
          />
          <Switch
            label={words('new.confirmed')}
            description={words('new.confirmedHint')}
            checked={form.values.status === 'confirmed'}
            onChange={(event) =>
              form.setFieldValue('status', event.currentTarget.checked ? 'confirmed' : 'pending')
            }
          />
          <Switch
            label={words('new.tell')}
            checked={form.values.notify}
            onChange={(event) => form.setFieldValue('notify', event.currentTarget.checked)}
          />
        </Stack>
      </Collapse>
    </div>
  )
}
