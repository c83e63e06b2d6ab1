import { reader, violated } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { invalid } from '@/lib/domain/refusal'

/** Turns the wall "one customer per email" into a refusal that says whose the address is. Throws in any case. */
export async function emailTaken(
  actor: Actor,
  email: string | null | undefined,
  error: unknown,
): Promise<never> {
  if (violated(error, 'participant_once'))
    throw invalid('email', 'Somebody with this address sits in one of their classes already.', 'taken')
  if (!violated(error, 'customer_email')) throw error
  const [owner] = await reader.query<{ id: number; name: string }>(
    'customer-of-email',
    'SELECT id, name FROM customer WHERE profile_id = $1 AND lower(email) = lower($2)',
    [actor.profileId, email],
  )
  throw invalid('email', `This address is ${owner ? `${owner.name}’s` : 'another customer’s'}.`, 'taken')
}
