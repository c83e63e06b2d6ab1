import { attempt } from '@/lib/db/attempt'
import { keepQuiet } from '@/lib/db/owe-event'
import { type Tx, violated, type WriteTx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { LeftReason } from '@/lib/domain/import'
import { type CustomerSaid, saysSame } from '@/lib/domain/import-customer'
import { storeCustomer } from './change-customer'
import { type HeldCustomer, holdCustomers } from './hold-customers'

/** What a file made of a customer: before is null for one who came with it. */
export interface BroughtCustomer {
  customerId: number | null
  before: CustomerSaid | null
  after: CustomerSaid | null
}

interface State {
  id: number
  isErased: boolean
  isUsed: boolean
}

/**
 * Takes back what a file made of customers: who came with it goes, what it changed becomes what it was. Answers for each
 * why nothing was done; null: it was, or they were gone already.
 */
export async function takeBackCustomers(
  tx: WriteTx,
  actor: Actor,
  brought: BroughtCustomer[],
): Promise<(LeftReason | null)[]> {
  const { profileId } = actor
  const ids = brought.flatMap(({ customerId }) => customerId ?? [])
  const states = new Map((await statesOf(tx, profileId, ids)).map((state) => [state.id, state]))
  const there = [...states.values()].filter(({ isErased }) => !isErased).map(({ id }) => id)
  const held = new Map((await holdCustomers(tx, profileId, there)).map((one) => [one.id, one]))
  const answers: (LeftReason | null)[] = []
  const going: number[] = []
  for (const { customerId, before, after } of brought) {
    const state = states.get(customerId ?? 0)
    const one = held.get(customerId ?? 0)
    const reason = state ? reasonOf(state, one, after, before === null) : null
    const left = reason ?? (one && before ? await restore(tx, actor, one, before) : null)
    answers.push(left)
    if (!one || left !== null) continue
    if (before) held.set(one.id, { ...one, ...before })
    else going.push(one.id)
  }
  const drop = 'DELETE FROM customer WHERE profile_id = $1 AND id = ANY ($2::int[])'
  await tx.query('take-back-customers', drop, [profileId, going])
  return answers
}

function reasonOf(
  { isErased, isUsed }: State,
  held: HeldCustomer | undefined,
  after: CustomerSaid | null,
  isNew: boolean,
): LeftReason | null {
  if (isErased || !held) return 'erased'
  if (!after || !saysSame(held, after)) return 'changed'
  return isNew && isUsed ? 'in_use' : null
}

/** What they were before, unless somebody else has that address by now. */
const restore = (
  tx: WriteTx,
  actor: Actor,
  held: HeldCustomer,
  before: CustomerSaid,
): Promise<LeftReason | null> =>
  attempt(tx, (part) => storeCustomer(keepQuiet(part), actor, held, before)).then(
    () => null,
    (error: unknown) => {
      if (violated(error, 'customer_email') || violated(error, 'participant_once')) return 'changed'
      throw error
    },
  )

const statesOf = (tx: Tx, profileId: number, ids: number[]): Promise<State[]> =>
  tx.query<State>('take-back-customer-states', states, [profileId, ids])

const states = `
  SELECT c.id, c.erased_at IS NOT NULL AS "isErased",
    EXISTS (SELECT FROM booking b WHERE b.profile_id = $1 AND b.customer_id = c.id)
    OR EXISTS (SELECT FROM participant q WHERE q.profile_id = $1 AND q.customer_id = c.id)
    OR EXISTS (SELECT FROM customer_alias a WHERE a.profile_id = $1 AND a.customer_id = c.id) AS "isUsed"
  FROM customer c WHERE c.profile_id = $1 AND c.id = ANY ($2::int[])`
