import type { Tx } from '@/lib/db/transaction'
import { answersTo } from '@/lib/domain/answers'
import type { Kind } from '@/lib/domain/booking'
import { invalid } from '@/lib/domain/refusal'
import type { Question } from '@/lib/domain/service'
import type { BookingWish } from './book'

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

/**
 * What a visitor cannot choose of a booking of theirs: it stands at once or is a request, as the business says, at its
 * price and by its rules. Refuses answers that are missing or wrong.
 */
export const visitorTerms = ({ questions, autoConfirm }: OnlineOffer, answers: Record<string, string>) =>
  ({
    answers: answersTo(questions, answers),
    status: autoConfirm ? 'confirmed' : 'pending',
    internalNote: '',
    price: null,
    currency: null,
    override: false,
    tell: true,
  }) satisfies Partial<BookingWish>

const text = `
  SELECT s.kind, s.duration_minutes AS duration, p.timezone, s.questions, p.auto_confirm AS "autoConfirm"
  FROM service s JOIN profile p ON p.id = s.profile_id
  WHERE s.profile_id = $1 AND s.id = $2 AND s.bookable_online AND s.archived_at IS NULL`
