import { attempt } from '@/lib/db/attempt'
import { keepQuiet } from '@/lib/db/owe-event'
import { type Tx, violated, type WriteTx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { ImportCustomer, RowOutcome } from '@/lib/domain/import'
import {
  afterFile,
  type CustomerSaid,
  customerFinder,
  type KnownCustomer,
  phoneDigits,
  saysSame,
} from '@/lib/domain/import-customer'
import { invalid } from '@/lib/domain/refusal'
import { addCustomerIn } from './add-customer'
import { storeCustomer } from './change-customer'
import { holdCustomers } from './hold-customers'

type Finder = ReturnType<typeof customerFinder>

/** Who of these may be there already, found by address and number. */
export async function findersOf(
  tx: Tx,
  profileId: number,
  asked: Pick<ImportCustomer, 'email' | 'phone'>[],
): Promise<Finder> {
  const emails = asked.flatMap(({ email }) => email?.toLowerCase() ?? [])
  const digits = asked.flatMap(({ phone }) => phoneDigits(phone) ?? [])
  return customerFinder(await tx.query<KnownCustomer>('known-customers', known, [profileId, emails, digits]))
}

/** The index customer_phone_digits is on the same words. */
const known = `
  SELECT c.id, c.name, c.email, c.phone, c.note, ARRAY(
    SELECT a.email FROM customer_alias a WHERE a.profile_id = $1 AND a.customer_id = c.id) AS aliases
  FROM customer c WHERE c.profile_id = $1 AND c.erased_at IS NULL AND c.id IN (
    SELECT id FROM customer WHERE profile_id = $1 AND email IS NOT NULL AND lower(email) = ANY ($2::text[])
    UNION SELECT customer_id FROM customer_alias WHERE profile_id = $1 AND email = ANY ($2::text[])
    UNION SELECT id FROM customer WHERE profile_id = $1 AND phone IS NOT NULL
      AND right(regexp_replace(phone, '\\D', '', 'g'), 9) = ANY ($3::text[]))
  ORDER BY c.id`

/** Customers who are there by their ids. */
export async function knownById(
  tx: Tx,
  profileId: number,
  ids: number[],
): Promise<Map<number, KnownCustomer>> {
  const rows = await tx.query<KnownCustomer>('known-customers-by-id', byId, [profileId, ids])
  return new Map(rows.map((row) => [row.id, row]))
}

const byId = `SELECT id, name, email, phone, note, ARRAY[]::text[] AS aliases FROM customer
  WHERE profile_id = $1 AND id = ANY ($2::int[]) AND erased_at IS NULL`

/** What becomes of somebody of a file: a new customer, one who is there with what the file adds to them, or nothing. */
export interface CustomerPlan {
  outcome: Exclude<RowOutcome, 'refused'>
  /** Who is there already. */
  known: KnownCustomer | null
  after: CustomerSaid
}

/** Decides it. One who is known by a source key alone is found by their id. */
export function planCustomer(
  found: KnownCustomer | null,
  said: ImportCustomer,
  existing: 'update' | 'skip',
): CustomerPlan {
  if (!found) {
    const { name, email, phone, note } = said
    return { outcome: 'created', known: null, after: { name, email, phone, note } }
  }
  const after = existing === 'update' && !said.isVisitor ? afterFile(found, said) : found
  return { outcome: saysSame(found, after) ? 'skipped' : 'updated', known: found, after }
}

/** What was made of a plan. */
export interface CustomerMade {
  outcome: RowOutcome
  customerId: number
  before: CustomerSaid | null
  after: CustomerSaid | null
}

/** Does as planned. Refuses (validation_failed) an address that somebody else has taken meanwhile. */
export async function bringCustomer(tx: WriteTx, actor: Actor, plan: CustomerPlan): Promise<CustomerMade> {
  const { outcome, known: found, after } = plan
  if (found && outcome === 'skipped') return { outcome, customerId: found.id, before: null, after: null }
  return attempt(tx, async (part) => {
    if (!found) return { outcome, customerId: await addCustomerIn(part, actor, after), before: null, after }
    const [held] = await holdCustomers(part, actor.profileId, [found.id])
    if (held) await storeCustomer(keepQuiet(part), actor, held, after)
    return { outcome, customerId: found.id, before: said(found), after }
  }).catch((error: unknown) => {
    if (violated(error, 'customer_email') || violated(error, 'participant_once'))
      throw invalid('email', 'Somebody else has this address.', 'taken')
    throw error
  })
}

const said = ({ name, email, phone, note }: CustomerSaid): CustomerSaid => ({ name, email, phone, note })
