export const roles = ['owner', 'manager', 'front_desk', 'staff', 'viewer'] as const
export type Role = (typeof roles)[number]

/** Who asks. The profile comes from the credential alone; every query carries it. */
export interface Actor {
  readonly profileId: number
  readonly kind: 'user' | 'api_key' | 'visitor' | 'system'
  /** The user's, key's or customer's id. */
  readonly id: number
  /** Shown in a booking's timeline. */
  readonly name: string
  readonly role: Role
  /** The staff member this actor is, if any. */
  readonly staffId: number | null
  /** False: only the actor's own calendar. */
  readonly canViewAll: boolean
  /** null: everything the role allows. */
  readonly scopes: readonly string[] | null
}

/** Who acts by the link of a mail, or on the public page: about their own booking only, by verbs of their own. */
export const visitorActor = (profileId: number, name: string, customerId: number | null = null): Actor => ({
  profileId,
  kind: 'visitor',
  id: customerId ?? 0,
  name,
  role: 'viewer',
  staffId: null,
  canViewAll: false,
  scopes: null,
})

/** What happens by itself: a hold that ends, a place that is offered to the next. */
export const systemActor = (profileId: number): Actor => ({
  ...visitorActor(profileId, 'Daybook'),
  kind: 'system',
})
