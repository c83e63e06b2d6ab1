'use client'

import { Button, Chip, Group, Input, NativeSelect, NumberInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { type NoticeWords, noticeInWords } from './notice'
import { numberIn } from './number-in'
import type { Draft } from './use-draft'

/** In minutes before the start; what most businesses choose stands there to be pressed. */
const usual = [2880, 1440, 120]
const most = 5
const shortest = 5
const longest = 40_320
const units = { minutes: 1, hours: 60, days: 1440 } as const
type Unit = keyof typeof units

/** When visitors are reminded: each time is pressed, or written and added. */
export function ReminderField({ draft }: { draft: Draft }) {
  const words = useTranslations('services.reminders')
  const notices: NoticeWords = useTranslations('services.notice')
  const id = useId()
  const chosen = draft.values.reminder_minutes
  // What was added stays to be pressed again when it is let go.
  const [added, setAdded] = useState(chosen)
  const choices = [...new Set([...usual, ...added, ...chosen])].sort((a, b) => b - a)
  const choose = (next: number[]) => draft.set({ reminder_minutes: next.toSorted((a, b) => b - a) })
  return (
    <Input.Wrapper
      label={words('title')}
      labelElement="div"
      labelProps={{ id }}
      description={words('about', { count: most })}
      error={errorIn(draft.errors)}
    >
      <Chip.Group multiple value={chosen.map(String)} onChange={(next) => choose(next.map(Number))}>
        <Group gap="xs" mt="xs" role="group" aria-labelledby={id}>
          {choices.map((minutes) => (
            <Chip
              key={minutes}
              value={String(minutes)}
              disabled={chosen.length >= most && !chosen.includes(minutes)}
            >
              {words('before', { span: noticeInWords(minutes, notices) })}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Another
        isFull={chosen.length >= most}
        onAdd={(minutes) => {
          setAdded([...added, minutes])
          if (!chosen.includes(minutes)) choose([...chosen, minutes])
        }}
      />
    </Input.Wrapper>
  )
}

/** A refusal of the list, or of one in it. */
const errorIn = (errors: Record<string, string>) =>
  Object.entries(errors).find(([field]) => /^reminder_minutes(\/|$)/.test(field))?.[1]

function Another({ isFull, onAdd }: { isFull: boolean; onAdd: (minutes: number) => void }) {
  const words = useTranslations('services.reminders')
  const [count, setCount] = useState<number | null>(null)
  const [unit, setUnit] = useState<Unit>('hours')
  const minutes = count === null ? null : count * units[unit]
  const fits = minutes !== null && minutes >= shortest && minutes <= longest
  const add = () => {
    if (!fits || isFull) return
    onAdd(minutes)
    setCount(null)
  }
  return (
    <Group gap="xs" mt="xs">
      <NumberInput
        aria-label={words('count')}
        placeholder="3"
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="none"
        w="6.5rem"
        disabled={isFull}
        value={count ?? ''}
        onChange={(next) => setCount(numberIn(next))}
        // Enter adds the time; it does not save the service.
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          add()
        }}
      />
      <NativeSelect
        aria-label={words('unit')}
        disabled={isFull}
        value={unit}
        data={(Object.keys(units) as Unit[]).map((each) => ({ value: each, label: words(`units.${each}`) }))}
        onChange={(event) => setUnit(event.currentTarget.value as Unit)}
      />
      <Button variant="default" disabled={isFull || !fits} onClick={add}>
        {words('add')}
      </Button>
    </Group>
  )
}
