'use client'

import { Button, Group, Text, Title } from '@mantine/core'
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useCountdown } from '@/components/bookings/use-countdown'
import { ask } from '@/components/ui/api'
import { tellDone, tellTrouble } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import classes from './desk.module.css'

/** A plan that came true. */
export interface Done {
  uid: string
  changed: number
  messages: number
  /** Until when it can be undone, by this browser's clock (ms). */
  until: number
  date: string
}

interface PlanDoneProps {
  done: Done
  onUndone: () => void
  onAgain: () => void
}

/** What was done, and for the undo time the way back. */
export function PlanDone({ done, onUndone, onAgain }: PlanDoneProps) {
  const words = useTranslations('desk.done')
  const client = useQueryClient()
  const left = useCountdown(done.until)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const undo = useMutation({
    mutationFn: () => ask('POST', `/batches/${done.uid}/undo`),
    onSuccess: () => {
      tellDone(words('undone'))
      onUndone()
    },
    onError: (error) => tellTrouble(error, { what: words('notUndone') }),
    onSettled: () => refresh(client),
  })
  const count = done.messages
  return (
    <section className={classes.done}>
      <IconCircleCheck size={40} stroke={1.4} aria-hidden="true" className={classes.tick} />
      <Title order={2} ref={title} tabIndex={-1}>
        {words('title', { count: done.changed })}
      </Title>
      <Text className="numbers" role="timer">
        {left > 0 ? words('waiting', { count, seconds: left }) : words('sent', { count })}
      </Text>
      <Group justify="center">
        {left > 0 && (
          <Button
            size="md"
            leftSection={<IconArrowBackUp size={18} aria-hidden="true" />}
            loading={undo.isPending}
            onClick={() => undo.mutate()}
          >
            {words('undo')}
          </Button>
        )}
        <Button size="md" variant="default" component={Link} href={`/calendar?view=day&date=${done.date}`}>
          {words('calendar')}
        </Button>
        <Button size="md" variant="subtle" onClick={onAgain}>
          {words('again')}
        </Button>
      </Group>
    </section>
  )
}
