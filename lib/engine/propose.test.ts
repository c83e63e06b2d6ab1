import { beforeAll, describe, expect, test } from 'vitest'
import { pool } from '@/lib/db/client'
import { visitorActor } from '@/lib/domain/actor'
import { addDays } from '@/lib/domain/local-time'
import type { Proposal } from '@/lib/domain/proposal'
import { acceptProposal, declineProposal } from './answer-proposal'
import { book } from './book'
import { changeStatus } from './change-status'
import { changedAt } from './changed-at'
import { endProposals } from './end-proposals'
import { find } from './find'
import { openProposal } from './open-proposals'
import { type ProposalWish, propose } from './propose'
import { remove } from './remove'
import { reschedule } from './reschedule'
import { slots } from './slots'
import {
  become,
  daysOf,
  type House,
  mailsOf,
  move,
  openHouse,
  outcomes,
  refusal,
  visitor,
  wish,
} from './test-house'
import { timeline } from './timeline'
import { withdrawProposal } from './withdraw-proposal'

let house: House
let fresh: ReturnType<typeof daysOf>

beforeAll(async () => {
  house = await openHouse()
  fresh = daysOf(house)
})

const ask = (changes: Partial<ProposalWish>): ProposalWish => ({
  message: null,
  hours: null,
  tell: true,
  version: null,
  ...changes,
})

const vera = () => visitorActor(house.profileId, 'Vera Visitor')
const states = async (id: number) => (await mailsOf(house, id)).map(({ kind, state }) => `${kind} ${state}`)
const starts = async (id: number) => (await find(house.owner, id)).startsAt

/** Vera has 10:00 with Ada on a day of her own and is asked to come at 14:00. */
async function asked(changes: Partial<ProposalWish> = {}) {
  const place = fresh()
  const booking = await book(house.owner, place)
  const { proposal } = await propose(house.owner, booking.id, ask({ minute: 840, ...changes }))
  return { place, booking, proposal }
}

/** What the mails about a booking bring along. */
const filesOf = async (id: number) => {
  const { rows } = await pool().query<{ file: string }>(
    `SELECT kind || ' ' || (file ->> 'content_type') AS file
     FROM delivery, jsonb_array_elements(payload -> 'attachments') file WHERE profile_id = $1 AND booking_id = $2`,
    [house.profileId, id],
  )
  return rows.map(({ file }) => file)
}

/** As if the time to answer had gone by. */
const age = ({ id }: Proposal) =>
  pool().query(
    `UPDATE proposal SET expires_at = now() - interval '1 second' WHERE profile_id = $1 AND id = $2`,
    [house.profileId, id],
  )

/** Whether somebody else gets that time of Ada's. */
const isFree = (place: ReturnType<typeof fresh>, minute: number) =>
  book(house.owner, { ...place, minute, visitor: visitor('Olaf Other') }).then(
    () => true,
    () => false,
  )

describe('while a visitor is asked', () => {
  test('both times are kept, and neither is offered to others', async () => {
    const { place, proposal } = await asked()
    const offered = await slots(house.owner, {
      serviceId: place.serviceId,
      staffId: house.ada.id,
      dateFrom: place.date,
      dateTo: place.date,
    })
    const times = offered.slots.map(({ start }) => start)
    expect(times).not.toContain(proposal.startsAt.getTime())
    expect(times).not.toContain(proposal.startsAt.getTime() - 4 * 3_600_000)
    expect(times).toContain(proposal.startsAt.getTime() + 3_600_000)
    const error = await refusal(book(house.owner, { ...place, minute: 840, visitor: visitor('Olaf') }))
    expect(error.reason).toBe('slot_taken')
    expect(error.details.conflicts?.[0]).toMatchObject({ bookingId: proposal.bookingId })
    expect(await isFree(place, 600)).toBe(false)
  })

  test('the mail says both times and until when, and waits for the undo time', async () => {
    const { booking } = await asked({ message: 'I am at the dentist’s.' })
    const mail = (await mailsOf(house, booking.id)).find(({ kind }) => kind === 'proposal')
    expect(mail).toMatchObject({ state: 'waiting', recipient: 'vera@example.org', seconds: 10 })
    expect(mail?.text).toContain('I am at the dentist’s.')
    expect(mail?.text).toContain('14:00')
    const facts = (await timeline(house.owner, booking.id)).map(({ type }) => type)
    expect(facts).toContain('proposed')
  })

  test('they can answer for so many hours, but never after one of the times has begun', async () => {
    const { proposal } = await asked({ hours: 2 })
    expect(Math.round((proposal.expiresAt.getTime() - Date.now()) / 60_000)).toBe(120)
    const late = await asked({ hours: 2000, date: house.monday })
    expect(late.proposal.expiresAt).toEqual(late.proposal.startsAt)
    const early = await asked({ hours: 2000, minute: 960 })
    expect(early.proposal.expiresAt).toEqual(early.booking.startsAt)
  })

  test('another proposal replaces the first, which gives its time back', async () => {
    const { place, booking, proposal } = await asked()
    await propose(house.owner, booking.id, ask({ minute: 900 }))
    expect(await isFree(place, 840)).toBe(true)
    expect(await states(booking.id)).toEqual(['confirmed waiting', 'proposal withdrawn', 'proposal waiting'])
    const error = await refusal(acceptProposal(vera(), booking.id, proposal.id))
    expect(error.reason).toBe('invalid_transition')
  })

  test('a time that overlaps the present one may be proposed', async () => {
    const { booking, proposal } = await asked({ minute: 630 })
    await acceptProposal(vera(), booking.id, proposal.id)
    expect(await starts(booking.id)).toEqual(proposal.startsAt)
  })

  test('a stay in one of several cabins takes no second one for the nights it keeps', async () => {
    const [cabin] = (
      await pool().query<{ id: number }>(
        'UPDATE service SET quantity = 2 WHERE profile_id = $1 AND id = $2 RETURNING id',
        [house.profileId, house.cabin.id],
      )
    ).rows
    const stay = (from: number, to: number) =>
      wish(house, {
        serviceId: cabin?.id as number,
        staffId: null,
        minute: null,
        date: addDays(house.monday, from),
        checkoutDate: addDays(house.monday, to),
      })
    const booking = await book(house.owner, stay(0, 4))
    const { proposal } = await propose(
      house.owner,
      booking.id,
      ask({ date: addDays(house.monday, 2), checkoutDate: addDays(house.monday, 6) }),
    )
    await book(house.owner, stay(0, 6))
    expect((await refusal(book(house.owner, stay(1, 3)))).reason).toBe('capacity_reached')
    expect((await refusal(book(house.owner, stay(4, 6)))).reason).toBe('capacity_reached')
    const moved = await acceptProposal(vera(), booking.id, proposal.id)
    expect([moved.startsAt, moved.endsAt]).toEqual([proposal.startsAt, proposal.endsAt])
  })
})

describe('the visitor', () => {
  test('accepts: the booking goes there, and one mail says so at once', async () => {
    const { place, booking, proposal } = await asked({ staffId: house.ben.id })
    const moved = await acceptProposal(vera(), booking.id, proposal.id)
    expect(moved).toMatchObject({ id: booking.id, staffName: 'Ben', status: 'confirmed' })
    expect(moved.startsAt).toEqual(proposal.startsAt)
    const mails = await mailsOf(house, booking.id)
    const told = mails.filter(({ state }) => state === 'waiting').map(({ kind, seconds }) => [kind, seconds])
    expect(told).toEqual([
      ['confirmed', 0],
      ['rescheduled', 0],
      ['staff_rescheduled', 0],
    ])
    expect(await filesOf(booking.id)).toContain('rescheduled text/calendar; charset=utf-8; method=REQUEST')
    expect(await openProposal(house.profileId, booking.id)).toBeNull()
    expect(await isFree(place, 600)).toBe(true)
    const facts = (await timeline(house.owner, booking.id)).flatMap((entry) =>
      entry.kind === 'fact' ? [`${entry.type} by ${entry.actor.name}`] : [],
    )
    expect(facts.slice(2)).toEqual(['accepted by Vera Visitor', 'rescheduled by Vera Visitor'])
  })

  test('accepts twice and is moved once', async () => {
    const { booking, proposal } = await asked()
    const all = await outcomes(
      Array.from({ length: 10 }, () => acceptProposal(vera(), booking.id, proposal.id)),
    )
    expect(all).toEqual({ won: 10, reasons: {} })
    const mails = await states(booking.id)
    expect(mails.filter((mail) => mail === 'rescheduled waiting')).toHaveLength(1)
  })

  test('accepts the time of a request, which is confirmed with it', async () => {
    const place = fresh()
    const request = await book(house.owner, { ...place, status: 'pending' })
    const { proposal } = await propose(house.owner, request.id, ask({ minute: 840 }))
    expect((await find(house.owner, request.id)).status).toBe('pending')
    const booking = await acceptProposal(vera(), request.id, proposal.id)
    expect(booking).toMatchObject({ status: 'confirmed', startsAt: proposal.startsAt })
    expect(await states(request.id)).toEqual([
      'proposal withdrawn',
      'staff_rescheduled waiting',
      'confirmed waiting',
    ])
  })

  test('gets what was kept, whatever became of the opening hours since', async () => {
    const { place, booking, proposal } = await asked()
    await pool().query(
      `INSERT INTO schedule_override (profile_id, date, closed, intervals) VALUES ($1, $2, true, '[]')`,
      [house.profileId, place.date],
    )
    await acceptProposal(vera(), booking.id, proposal.id)
    expect(await starts(booking.id)).toEqual(proposal.startsAt)
  })

  test('keeps their time: nothing changes, and the time is free again', async () => {
    const { place, booking, proposal } = await asked()
    const before = await changedAt(house.owner)
    await declineProposal(vera(), booking.id, proposal.id)
    await declineProposal(vera(), booking.id, proposal.id)
    expect(await starts(booking.id)).toEqual(booking.startsAt)
    expect(await changedAt(house.owner)).toBeGreaterThan(before)
    expect(await states(booking.id)).toEqual([
      'confirmed waiting',
      'proposal withdrawn',
      'proposal_declined waiting',
    ])
    expect((await refusal(acceptProposal(vera(), booking.id, proposal.id))).reason).toBe('invalid_transition')
    expect(await isFree(place, 840)).toBe(true)
  })

  test('is too late when the database’s clock says so, and the time is free again', async () => {
    const { place, booking, proposal } = await asked()
    await age(proposal)
    expect((await refusal(acceptProposal(vera(), booking.id, proposal.id))).reason).toBe('deadline_passed')
    expect(await isFree(place, 840)).toBe(true)
    const before = await changedAt(house.owner)
    expect(await endProposals()).toBeGreaterThan(0)
    expect(await changedAt(house.owner)).toBeGreaterThan(before)
    expect((await timeline(house.owner, booking.id)).map(({ type }) => type)).toContain('expired')
    expect(await starts(booking.id)).toEqual(booking.startsAt)
  })

  test('finds no proposal that is another booking’s or another house’s', async () => {
    const { proposal } = await asked()
    const other = await asked()
    expect((await refusal(acceptProposal(vera(), other.booking.id, proposal.id))).reason).toBe('not_found')
    const stranger = visitorActor((await openHouse()).profileId, 'Stranger')
    expect((await refusal(acceptProposal(stranger, proposal.bookingId, proposal.id))).reason).toBe(
      'not_found',
    )
  })
})

describe('what is asked is taken back', () => {
  test('by the business, with the mail that still waits', async () => {
    const { place, booking } = await asked()
    await withdrawProposal(house.owner, booking.id)
    const before = await changedAt(house.owner)
    await withdrawProposal(house.owner, booking.id)
    expect(await changedAt(house.owner)).toBe(before)
    expect(await states(booking.id)).toEqual(['confirmed waiting', 'proposal withdrawn'])
    expect(await isFree(place, 840)).toBe(true)
  })

  test.each([
    ['moved', (id: number) => reschedule(house.owner, id, { ...move, minute: 900 })],
    ['cancelled', (id: number) => changeStatus(house.owner, id, become('cancelled'))],
    ['completed', (id: number) => changeStatus(house.owner, id, become('completed'))],
    ['deleted', (id: number) => remove(house.owner, id, null)],
  ])('when the booking is %s', async (_, change) => {
    const { place, booking, proposal } = await asked()
    await change(booking.id)
    expect(await states(booking.id)).toContain('proposal withdrawn')
    await refusal(acceptProposal(vera(), booking.id, proposal.id))
    expect(await isFree(place, 840)).toBe(true)
  })

  test('when a request is confirmed where it stands', async () => {
    const request = await book(house.owner, { ...fresh(), status: 'pending' })
    await propose(house.owner, request.id, ask({ minute: 840 }))
    await changeStatus(house.owner, request.id, become('confirmed'))
    expect(await openProposal(house.profileId, request.id)).toBeNull()
  })
})

describe('nobody is asked', () => {
  test('to come at a time that is taken: others are suggested', async () => {
    const place = fresh()
    const booking = await book(house.owner, place)
    await book(house.owner, { ...place, minute: 840, visitor: visitor('Olaf') })
    const error = await refusal(propose(house.owner, booking.id, ask({ minute: 840 })))
    expect(error.reason).toBe('slot_taken')
    expect(error.details.suggestions).toHaveLength(3)
    expect(error.details.conflicts?.map(({ overridable }) => overridable)).toEqual([false])
  })

  test('to come when they come anyway, or without an address', async () => {
    const booking = await book(house.owner, fresh())
    const same = await refusal(propose(house.owner, booking.id, ask({ minute: 600 })))
    expect(same.details.faults?.[0]?.code).toBe('same_place')
    const silent = await book(house.owner, { ...fresh(), visitor: { ...visitor('Sam'), email: null } })
    const mute = await refusal(propose(house.owner, silent.id, ask({ minute: 840 })))
    expect(mute.details.faults?.[0]).toMatchObject({ field: 'visitorEmail', code: 'no_email' })
  })

  test('about a class, or about what is over', async () => {
    const course = await book(house.owner, { ...fresh(), serviceId: house.course.id })
    expect((await refusal(propose(house.owner, course.id, ask({ minute: 840 })))).reason).toBe(
      'invalid_transition',
    )
    const gone = await book(house.owner, fresh())
    await changeStatus(house.owner, gone.id, become('cancelled'))
    expect((await refusal(propose(house.owner, gone.id, ask({ minute: 840 })))).reason).toBe(
      'invalid_transition',
    )
  })

  test('by somebody else’s staff, or by those who only look on', async () => {
    const { booking } = await asked()
    const ben = { ...house.owner, role: 'staff', staffId: house.ben.id, canViewAll: false } as const
    expect((await refusal(propose(ben, booking.id, ask({ minute: 900 })))).reason).toBe('not_found')
    const viewer = { ...house.owner, role: 'viewer' } as const
    expect((await refusal(withdrawProposal(viewer, booking.id))).reason).toBe('forbidden')
  })
})

test('of 50 who book and propose into one slot at once, one gets it', async () => {
  const place = fresh()
  const days = [fresh(), fresh(), fresh(), fresh()]
  const bookings = await Promise.all(
    days.flatMap((day) =>
      [9, 10, 11, 12, 13, 14, 15].map((hour) => book(house.owner, { ...day, minute: hour * 60 })),
    ),
  )
  const { won, reasons } = await outcomes([
    ...bookings
      .slice(0, 25)
      .map(({ id }) => propose(house.owner, id, ask({ date: place.date, minute: 600 }))),
    ...bookings.slice(0, 25).map(({ id }) => book(house.owner, { ...place, visitor: visitor(`Olaf ${id}`) })),
  ])
  expect(won).toBe(1)
  expect(reasons).toEqual({ slot_taken: 49 })
})
