import { queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import type { PlanItemJson, PlanJson } from '@/lib/wire/profile-sick-day'
import type { ActionJson, SickDayPlanBody } from '@/lib/wire/profile-sick-day-inputs'
import type { ScopeBody } from './desk-scope'

export type ActionType = ActionJson['type']

/** What the owner has decided so far. */
export interface Decisions {
  choices: Readonly<Record<number, ActionJson>>
  prefer: NonNullable<SickDayPlanBody['prefer']>
  preferOperator: number | null
}

export const undecided: Decisions = { choices: {}, prefer: 'colleague', preferOperator: null }

/** The plan for a scope, as the API makes it anew after every decision. */
export const planQuery = (scope: ScopeBody | null, decisions: Decisions, reason: string) => {
  const body = scope && {
    ...scope,
    choices: Object.entries(decisions.choices).map(([id, action]) => ({ booking_id: Number(id), action })),
    prefer: decisions.prefer,
    ...(decisions.preferOperator !== null && { prefer_operator_id: decisions.preferOperator }),
    ...(reason.trim() && { reason: reason.trim() }),
  }
  return queryOptions({
    queryKey: ['sick-day', scope, body],
    queryFn: ({ signal }) => ask<PlanJson>('POST', '/sick-day/plan', { body: body ?? {}, signal }),
    enabled: body !== null,
    // While a decision is thought through, the plan before it stays on screen; another scope begins anew.
    placeholderData: (before, query) => (same(query?.queryKey[1], scope) ? before : undefined),
  })
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** What happens to an item: the decision just made, before the plan knows of it. */
export const actionOf = (item: PlanItemJson, { choices }: Decisions): ActionJson =>
  choices[item.booking.id] ?? item.action

/** The first action of a type that is possible for an item; null when none is. */
export function offerOf(item: PlanItemJson, type: ActionType): ActionJson | null {
  if (item.action.type === type) return item.action
  if (type === 'colleague') {
    const [first] = item.colleagues
    return first ? { type, operator_id: first.operator_id } : null
  }
  if (type === 'time') return item.times[0] ?? null
  return type === 'shift' ? null : { type }
}
