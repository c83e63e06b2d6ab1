'use client'

import { EmptyState, Loader, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconCalendarCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { Refusal } from '@/components/ui/refusal'
import { Trouble } from '@/components/ui/trouble'
import { usePoll } from '@/components/ui/use-poll'
import { longDay } from '@/components/ui/words'
import type { SettingsJson, StaffJson } from '@/lib/wire/profile-shapes'
import type { PlanItemJson } from '@/lib/wire/profile-sick-day'
import type { ActionJson } from '@/lib/wire/profile-sick-day-inputs'
import { CommitRefusal } from './commit-refusal'
import classes from './desk.module.css'
import { actionOf, type Decisions, planQuery, undecided } from './desk-plan'
import type { ScopeBody } from './desk-scope'
import { Loads } from './loads'
import { Looking } from './looking'
import { PlanBulk } from './plan-bulk'
import type { Done } from './plan-done'
import { PlanRow } from './plan-row'
import { PlanSummary, type Terms } from './plan-summary'
import { useCommit } from './use-commit'
import { useSeen } from './use-seen'

interface DeskPlanProps {
  scope: ScopeBody
  staff: StaffJson[]
  settings: SettingsJson
  onDone: (done: Done) => void
}

/** Every affected booking with what becomes of it; each decision has the others thought through anew. */
export function DeskPlan({ scope, staff, settings, onDone }: DeskPlanProps) {
  const words = useTranslations('desk')
  const [decisions, setDecisions] = useState<Decisions>(undecided)
  const [terms, setTerms] = useState<Terms>({ reason: '', block: true, tell: true })
  const [reason] = useDebouncedValue(terms.reason, 400)
  const plan = useQuery(planQuery(scope, decisions, reason))
  usePoll(plan.data?.ts)
  const hasChanged = useSeen(plan.data?.items)
  const commit = useCommit(scope, onDone)
  const choose = useCallback(
    (id: number, action: ActionJson | null) =>
      setDecisions(({ choices, ...rest }) => {
        const { [id]: _, ...others } = choices
        return { ...rest, choices: action ? { ...others, [id]: action } : others }
      }),
    [],
  )

  if (plan.isPending) return <Looking />
  if (!plan.data) return plan.error && <Troubled error={plan.error} onRetry={plan.refetch} />

  const { items, loads, undo_seconds } = plan.data
  const late = scope.late_minutes != null
  const actions = items.map((item) => actionOf(item, decisions))
  const bookings = items.map(({ after, booking }) => after ?? booking)
  const summary = (
    <PlanSummary
      {...{ items, actions, staff, terms }}
      undoSeconds={undo_seconds}
      mayBlock={!late}
      busy={plan.isPlaceholderData || commit.isPending}
      onTerms={(change) => setTerms((before) => ({ ...before, ...change }))}
      onCommit={() => commit.mutate({ items, actions, terms, undoSeconds: undo_seconds })}
    />
  )
  return (
    <>
      {commit.error && <CommitRefusal error={commit.error} {...{ items, settings }} />}
      {plan.error && <Refusal error={plan.error} />}
      {items.length === 0 ? (
        <EmptyState
          className={classes.empty}
          icon={<IconCalendarCheck aria-hidden="true" />}
          title={words('none.title')}
          description={words(late ? 'none.late' : 'none.text')}
        />
      ) : (
        <div className={classes.plan}>
          <div>
            <div className={classes.head}>
              <Text fw={600} aria-live="polite">
                {words('looked', { count: items.length })}
              </Text>
              {plan.isPlaceholderData && <Loader size="xs" aria-label={words('looking')} />}
              <PlanBulk items={items} staff={staff} onDecide={setDecisions} />
            </div>
            {byDay(items).map(([date, rows]) => (
              <section key={date} className={classes.day} aria-label={longDay(date, settings)}>
                <h2>{longDay(date, settings)}</h2>
                <ul>
                  {rows.map((item) => (
                    <PlanRow
                      key={item.booking.id}
                      action={actionOf(item, decisions)}
                      changed={hasChanged(item)}
                      onChoose={choose}
                      {...{ item, late, staff, bookings, settings }}
                    />
                  ))}
                </ul>
              </section>
            ))}
          </div>
          <Loads {...{ loads, staff, settings }} />
        </div>
      )}
      {(items.length > 0 || !late) && summary}
    </>
  )
}

function byDay(items: PlanItemJson[]): [string, PlanItemJson[]][] {
  const days = new Map<string, PlanItemJson[]>()
  for (const item of items) {
    const { booking_date } = item.booking
    days.set(booking_date, [...(days.get(booking_date) ?? []), item])
  }
  return [...days]
}

function Troubled({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const words = useTranslations('desk')
  return (
    <>
      <Refusal error={error} />
      <Trouble title={words('trouble')} onRetry={onRetry} />
    </>
  )
}
