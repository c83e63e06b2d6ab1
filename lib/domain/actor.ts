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
