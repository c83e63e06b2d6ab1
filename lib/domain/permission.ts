import type { Actor, Role } from './actor'
import { Refused } from './refusal'

/** Who may do what: the one policy table (DESIGN.md 7). */
const policy = {
  'bookings.read': ['owner', 'manager', 'front_desk', 'staff', 'viewer'],
  'bookings.write': ['owner', 'manager', 'front_desk', 'staff'],
  'bookings.override': ['owner', 'manager', 'front_desk'],
  'setup.read': ['owner', 'manager', 'front_desk', 'staff', 'viewer'],
  'settings.write': ['owner', 'manager'],
  'members.write': ['owner', 'manager'],
  'customers.write': ['owner', 'manager', 'front_desk'],
  'customers.erase': ['owner', 'manager'],
  'blocks.write': ['owner', 'manager', 'front_desk', 'staff'],
  'reports.read': ['owner', 'manager'],
  'costs.read': ['owner', 'manager'],
  'messages.read': ['owner', 'manager', 'front_desk'],
  'reviews.read': ['owner', 'manager', 'front_desk'],
  'reviews.write': ['owner', 'manager'],
  'keys.write': ['owner', 'manager'],
  'webhooks.write': ['owner', 'manager'],
  'account.write': ['owner', 'manager', 'front_desk', 'staff', 'viewer'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof policy

/** Whether the actor's role, and an API key's scopes, allow the action. */
export function may(actor: Actor, action: Action): boolean {
  const byRole = (policy[action] as readonly Role[]).includes(actor.role)
  return byRole && (actor.scopes === null || actor.scopes.length === 0 || actor.scopes.includes(action))
}

/** Refuses with `forbidden` unless the actor may. */
export function demand(actor: Actor, action: Action): void {
  if (!may(actor, action)) throw new Refused('forbidden', `The role “${actor.role}” may not do this.`)
}

/** Whether the actor may plan for an absence: it moves bookings between people, so it needs to see them all. */
export const mayPlanAbsence = (actor: Actor): boolean =>
  may(actor, 'bookings.write') && may(actor, 'blocks.write') && onlyOwn(actor) === null

/** The one calendar the actor is confined to, or null for all. */
export const onlyOwn = (actor: Actor): number | null =>
  actor.role === 'staff' && !actor.canViewAll ? (actor.staffId ?? -1) : null
