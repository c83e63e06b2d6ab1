'use client'

import { Button, Checkbox, Text, TextInput } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import type { StaffJson } from '@/lib/wire/profile-shapes'
import type { PlanItemJson } from '@/lib/wire/profile-sick-day'
import type { ActionJson } from '@/lib/wire/profile-sick-day-inputs'
import classes from './desk.module.css'
import type { ActionType } from './desk-plan'

export interface Terms {
  reason: string
  block: boolean
  tell: boolean
}

interface PlanSummaryProps {
  items: PlanItemJson[]
  actions: ActionJson[]
  staff: StaffJson[]
  terms: Terms
  undoSeconds: number
  mayBlock: boolean
  /** The plan is being made anew, or committed. */
  busy: boolean
  onTerms: (change: Partial<Terms>) => void
  onCommit: () => void
}

const others: ActionType[] = ['time', 'shift', 'ask', 'cancel', 'keep']

/** What will happen, in a sentence, on which terms, and the button that makes it so. */
export function PlanSummary(props: PlanSummaryProps) {
  const { items, actions, staff, terms, undoSeconds, mayBlock, busy, onTerms, onCommit } = props
  const words = useTranslations('desk')
  const sum = useSumOf(actions, staff)
  const stuck = items.filter(({ refused }) => refused !== null).length
  const mails = items.reduce((count, { messages }) => count + messages.length, 0)
  const count = actions.filter(({ type }) => type !== 'keep').length
  const told = terms.tell
    ? words('sum.mails', { count: mails, seconds: mails > 0 ? undoSeconds : 0 })
    : words('sum.quiet')
  return (
    <>
      <section className={classes.terms}>
        <TextInput
          label={words('reason')}
          description={words('reasonHint')}
          maxLength={500}
          value={terms.reason}
          onChange={(event) => onTerms({ reason: event.currentTarget.value })}
        />
        {mayBlock && (
          <Checkbox
            label={words('block')}
            checked={terms.block}
            onChange={(event) => onTerms({ block: event.currentTarget.checked })}
          />
        )}
        <Checkbox
          label={words('tell')}
          checked={terms.tell}
          onChange={(event) => onTerms({ tell: event.currentTarget.checked })}
        />
      </section>
      <div className={classes.summary}>
        <div aria-live="polite">
          <Text fw={600}>{sum}</Text>
          <Text size="sm" className={stuck > 0 ? classes.refused : classes.told}>
            {stuck > 0 ? words('sum.stuck', { count: stuck }) : told}
          </Text>
        </div>
        <Button size="md" disabled={stuck > 0} loading={busy} onClick={onCommit}>
          {count > 0 || !mayBlock ? words('commit', { count }) : words('commitNone')}
        </Button>
      </div>
    </>
  )
}

/** “7 with Ben, 2 asked and 1 cancelled”. */
function useSumOf(actions: ActionJson[], staff: StaffJson[]): string {
  const words = useTranslations('desk.sum')
  const language = useLocale()
  const byColleague = staff.flatMap(({ id, name }) => {
    const count = actions.filter((action) => action.type === 'colleague' && action.operator_id === id).length
    return count > 0 ? [words('colleague', { count, name })] : []
  })
  const rest = others.flatMap((type) => {
    const count = actions.filter((action) => action.type === type).length
    return count > 0 ? [words(type as 'ask', { count })] : []
  })
  return new Intl.ListFormat(language, { type: 'conjunction' }).format([...byColleague, ...rest])
}
