import type { Tx } from '@/lib/db/transaction'
import type { Kind } from '@/lib/domain/booking'
import { invalid } from '@/lib/domain/refusal'
import type { Question } from '@/lib/domain/service'

/** What the public page says of a service beside its times. */
export interface OnlineOffer {
  kind: Kind
  /** Minutes. */
  duration: number
  timezone: string
  questions: Question[]
  /** Whether a visitor's booking stands at once. */
  autoConfirm: boolean
}

/** Refuses a service that the public page does not offer, in the words for one that does not exist. */
export async function onlineOffer(tx: Tx, profileId: number, serviceId: number): Promise<OnlineOffer> {
  const [offer] = await tx.query<OnlineOffer>('online-offer', text, [profileId, serviceId])
  if (!offer) throw invalid('serviceId', 'No such service.', 'unknown_product')
  return offer
}

const text = `
  SELECT s.kind, s.duration_minutes AS duration, p.timezone, s.questions, p.auto_confirm AS "autoConfirm"
  FROM service s JOIN profile p ON p.id = s.profile_id
  WHERE s.profile_id = $1 AND s.id = $2 AND s.bookable_online AND s.archived_at IS NULL`
