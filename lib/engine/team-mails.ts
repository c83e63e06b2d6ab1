import type { Owed } from '@/lib/db/record'
import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import type { TeamMail, VisitorMail } from '@/lib/domain/mail-kind'
import type { ProfileRules } from '@/lib/domain/situation'
import { mailsTo, mailTo, type Telling } from './messages'

/** What the business's own people hear of what a visitor did and is told of. */
const teamHears: Partial<Record<VisitorMail, TeamMail>> = {
  received: 'new_request',
  confirmed: 'staff_booked',
  cancelled: 'staff_cancelled',
  rescheduled: 'staff_rescheduled',
}

/** Mails that somebody must act upon: they go to the business, whether or not staff want copies. */
const toTheBusiness: readonly TeamMail[] = ['new_request', 'move_wish', 'proposal_declined', 'below_minimum']

interface Audience {
  /** False: the visitors hear of it otherwise. */
  toVisitors?: boolean
  /** Whether the team hears of it; as a rule when a visitor did it. */
  toTeam?: boolean
}

/** All mails that a change owes: to the booking's visitors, and, where a visitor made it, to the business's own people. */
export async function mailsAbout(
  tx: Tx,
  actor: Actor,
  profile: ProfileRules,
  booking: Booking,
  kind: VisitorMail,
  { toVisitors = true, toTeam = actor.kind === 'visitor', ...telling }: Telling & Audience = {},
): Promise<Owed[]> {
  const heard = toTeam && teamHears[kind]
  const owed = await Promise.all([
    toVisitors ? mailsTo(profile, booking, kind, { ...telling, isTheirWish: actor.kind === 'visitor' }) : [],
    heard ? mailsToTeam(tx, profile, booking, heard, telling) : [],
  ])
  return owed.flat()
}

/**
 * The mails of one kind to the business's own people, in the business's language: a request to the business, a copy of
 * what a visitor did to whoever has the booking now or had it before (`telling.origin`). Where nobody has it, or they
 * have no address, the business itself is told. None where the profile wants no copies.
 */
export async function mailsToTeam(
  tx: Tx,
  profile: ProfileRules,
  booking: Booking,
  kind: TeamMail,
  telling: Telling = {},
): Promise<Owed[]> {
  const isRequest = toTheBusiness.includes(kind)
  if (!isRequest && !profile.staffCopies) return []
  const people = isRequest
    ? [null]
    : [...new Set([booking.staffId, telling.origin?.staffId ?? booking.staffId])]
  const seat = booking.participants.find(({ id }) => id === telling.participantId) ?? null
  const addresses = await addressesOf(tx, profile, people)
  return Promise.all(
    addresses.map((person) =>
      mailTo(profile, booking, kind, { ...person, seat, locale: profile.locale }, telling),
    ),
  )
}

interface Address {
  name: string
  email: string
}

/** One address for each person (null: the business), each address once. */
async function addressesOf(tx: Tx, profile: ProfileRules, people: (number | null)[]): Promise<Address[]> {
  const ids = people.filter((id) => id !== null)
  const staff =
    ids.length === 0 ? [] : await tx.query<Address>('staff-addresses', staffText, [profile.id, ids])
  const business = staff.length < people.length ? await businessAddress(tx, profile) : []
  return [...new Map([...staff, ...business].map((person) => [person.email.toLowerCase(), person])).values()]
}

/** The profile's address, or its owner's; nobody when neither has any. */
export const businessAddress = async (tx: Tx, { id, name, email }: ProfileRules): Promise<Address[]> =>
  email ? [{ name, email }] : tx.query<Address>('owner-address', ownerText, [id])

const staffText = `
  SELECT name, email FROM staff WHERE profile_id = $1 AND id = ANY ($2::int[]) AND email <> '' AND archived_at IS NULL
  ORDER BY id`
const ownerText = `
  SELECT u.name, u.email FROM membership m JOIN user_account u ON u.id = m.user_id
  WHERE m.profile_id = $1 AND m.role = 'owner' ORDER BY m.id LIMIT 1`
