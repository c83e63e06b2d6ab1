import { type Actor, type Role, roles } from './actor'
import { Refused } from './refusal'

/** Who may do what: the one policy table (DESIGN.md 7). */
const policy = {
  'bookings.read': ['owner', 'manager', 'front_desk', 'staff', 'viewer'],
  'bookings.write': ['owner', 'manager', 'front_desk', 'staff'],
  'bookings.override': ['owner', 'manager', 'front_desk'],
  'setup.read': ['owner', 'manager', 'front_desk', 'staff', 'viewer'],
  'settings.write': ['owner', 'manager'],
  'members.write': ['owner', 'manager'],
  'customers.read': ['owner', 'manager', 'front_desk', 'staff', 'viewer'],
  'customers.write': ['owner', 'manager', 'front_desk'],
  'customers.erase': ['owner', 'manager'],
  'blocks.write': ['owner', 'manager', 'front_desk', 'staff'],
  'reports.read': ['owner', 'manager'],
  'costs.read': ['owner', 'manager'],
  'data.export': ['owner', 'manager'],
  'messages.read': ['owner', 'manager', 'front_desk'],
  'reviews.read': ['owner', 'manager', 'front_desk'],
  'reviews.write': ['owner', 'manager'],
  'keys.write': ['owner', 'manager'],
  'webhooks.write': ['owner', 'manager'],
  'account.write': ['owner', 'manager', 'front_desk', 'staff', 'viewer'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof policy

/**
 * What an API key may be narrowed to, and the actions each scope opens; who may write may read. None opens what is a
 * person's own (`account.write`).
 */
const reach = {
  'bookings.read': ['bookings.read', 'setup.read'],
  'bookings.write': ['bookings.read', 'bookings.write', 'bookings.override', 'blocks.write', 'setup.read'],
  'customers.read': ['customers.read'],
  'customers.write': ['customers.read', 'customers.write', 'customers.erase'],
  'messages.read': ['messages.read'],
  'reviews.read': ['reviews.read'],
  'reviews.write': ['reviews.read', 'reviews.write'],
  'reports.read': ['reports.read'],
  'costs.read': ['costs.read'],
  'data.export': ['data.export', 'setup.read'],
  'settings.read': ['setup.read'],
  'settings.write': ['setup.read', 'settings.write'],
  'members.write': ['members.write'],
  'webhooks.write': ['webhooks.write'],
  'keys.write': ['keys.write'],
} as const satisfies Record<string, readonly Action[]>

export type Scope = keyof typeof reach
export const scopes = Object.keys(reach) as [Scope, ...Scope[]]

/** Whether the actor's role, and an API key's scopes, allow the action. */
export function may(actor: Actor, action: Action): boolean {
  return hasRole(actor, action) && hasScope(actor, action)
}

/** Refuses with `forbidden` unless the actor may. */
export function demand(actor: Actor, action: Action): void {
  if (!hasRole(actor, action)) throw new Refused('forbidden', `The role “${actor.role}” may not do this.`)
  if (!hasScope(actor, action))
    throw new Refused('forbidden', `This API key lacks the scope for this: ${opening(action).join(' or ')}.`)
}

const hasRole = ({ role }: Pick<Actor, 'role'>, action: Action): boolean =>
  (policy[action] as readonly Role[]).includes(role)

/** Without any scopes a key may what its role may, as a person. */
const hasScope = ({ scopes: own }: Pick<Actor, 'scopes'>, action: Action): boolean =>
  own === null || own.length === 0 || opening(action).some((scope) => own.includes(scope))

const opening = (action: Action): Scope[] =>
  scopes.filter((scope) => (reach[scope] as readonly Action[]).includes(action))

/** Whether a role may what a scope is for: one beyond its key's role would open less than it says. */
export const suits = (role: Role, scope: Scope): boolean =>
  hasRole({ role }, scope === 'settings.read' ? 'setup.read' : scope)

/** What a credential opens. */
export type Reach = Pick<Actor, 'role' | 'scopes'>

/**
 * Whether the actor could do all that a credential of that role and those scopes can: nobody hands out more than they
 * have. The role counts beside what it allows today, as it stands for what it will allow.
 */
export const reaches = (actor: Actor, { role, scopes: wished }: Reach): boolean =>
  roles.indexOf(role) >= roles.indexOf(actor.role) &&
  grantable
    .filter((action) => hasRole({ role }, action) && hasScope({ scopes: wished }, action))
    .every((action) => may(actor, action))

/** What some scope opens: an API key is no person, so what is a person's own is nothing that it could have. */
const grantable = (Object.keys(policy) as Action[]).filter((action) => opening(action).length > 0)

/** Whether the actor may plan for an absence: it moves bookings between people, so it needs to see them all. */
export const mayPlanAbsence = (actor: Actor): boolean =>
  may(actor, 'bookings.write') && may(actor, 'blocks.write') && onlyOwn(actor) === null

/** The one calendar the actor is confined to, or null for all. */
export const onlyOwn = (actor: Actor): number | null =>
  actor.role === 'staff' && !actor.canViewAll ? (actor.staffId ?? -1) : null
