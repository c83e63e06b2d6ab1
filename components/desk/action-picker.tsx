'use client'

import { NativeSelect, SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import type { PlanItemJson } from '@/lib/wire/profile-sick-day'
import { type ActionType, offerOf } from './desk-plan'

interface ActionPickerProps {
  item: PlanItemJson
  value: ActionType
  label: string
  late: boolean
  onChange: (type: ActionType) => void
}

/** What becomes of one booking: a row of choices on a desk, a list on a phone. */
export function ActionPicker({ item, value, label, late, onChange }: ActionPickerProps) {
  const words = useTranslations('desk.action')
  const phone = useMediaQuery('(max-width: 48em)')
  const types: ActionType[] = [
    'colleague',
    'time',
    ...(late ? (['shift'] as const) : []),
    'ask',
    'cancel',
    'keep',
  ]
  const data = types.map((type) => ({
    value: type,
    label: words(type),
    // A delay is the plan's own proposal: choosing it is going back to it.
    disabled: type !== value && type !== 'shift' && offerOf(item, type) === null,
  }))
  if (phone)
    return (
      <NativeSelect
        aria-label={label}
        data={data}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as ActionType)}
      />
    )
  return (
    <SegmentedControl
      aria-label={label}
      size="xs"
      data={data}
      value={value}
      onChange={(chosen) => onChange(chosen as ActionType)}
    />
  )
}
