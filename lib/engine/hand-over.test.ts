import { beforeAll, describe, expect, it } from 'vitest'
import { pool } from '@/lib/db/client'
import { write } from '@/lib/db/transaction'
import { signLink } from '@/lib/db/visitor-link'
import { visitorActor } from '@/lib/domain/actor'
import { amend } from './amend'
import { commitBatch } from './batch'
import { book } from './book'
import { find } from './find'
import { holdForMove } from './hold'
import { moveIn } from './move-in'
import { openProposal } from './open-proposals'
import { propose } from './propose'
import { remind } from './remind'
import { repeat } from './repeat'
import { reschedule } from './reschedule'
import { daysOf, type House, mailsOf, move, openHouse, visitor } from './test-house'
import { timeline } from './timeline'
import { visitorBooking } from './visitor-booking'
import { changeContact } from './visitor-contact'

let house: House
let fresh: ReturnType<typeof daysOf>
beforeAll(async () => {
  house = await openHouse()
  fresh = daysOf(house)
})

const [vera, nora] = ['vera@example.org', 'nora@example.org']
const contact = { name: 'Vera Visitor', email: nora, phone: null }

const booked = (changes = {}) => book(house.owner, fresh({ tell: false, ...changes }))
const handOn = (id: number, visitorEmail: string | null) => amend(house.owner, id, { visitorEmail }, null)
const linkTo = (bookingId: number, seatId: number | null = null) =>
  signLink('booking', { profileId: house.profileId, bookingId, seatId, linkVersion: 1 })

/** What a booking owes or owed, as “kind to whom, state”. */
const mails = async (id: number) =>
  (await mailsOf(house, id)).map(({ kind, recipient, state }) => `${kind} to ${recipient}, ${state}`)

/** What of the mails still waits, with the secret of the link in it. */
async function waiting(id: number) {
  const found = (await mailsOf(house, id)).filter(({ state }) => state === 'waiting')
  return found.map((mail) => ({ ...mail, link: /\/b\/(\S+)/.exec(mail.text)?.[1] ?? '' }))
}

describe('a booking that the business hands on', () => {
  it('tells of its move whoever has it now, from where it stood, by a link that opens it', async () => {
    const { id } = await booked()
    await reschedule(house.owner, id, { ...move, minute: 720 })
    await handOn(id, nora)
    expect(await mails(id)).toEqual([`rescheduled to ${vera}, withdrawn`, `rescheduled to ${nora}, waiting`])
    const [mail] = await waiting(id)
    expect(mail?.text).toMatch(/10:00[\s\S]*12:00/)
    expect((await visitorBooking(mail?.link ?? ''))?.booking.id).toBe(id)
    const { rows } = await pool().query(
      'SELECT due_at AS due FROM delivery WHERE booking_id = $1 ORDER BY id',
      [id],
    )
    expect(rows[1].due.getTime(), 'who takes the change back in time is not told').toBeGreaterThanOrEqual(
      rows[0].due.getTime(),
    )
    expect((await mailsOf(house, id))[0]?.reason).toBe('the booking was handed on')
  })

  it('tells somebody else of its time alone: they knew of no other', async () => {
    const { id } = await booked()
    await reschedule(house.owner, id, { ...move, minute: 720 })
    await amend(house.owner, id, { visitorName: 'Nora', visitorEmail: nora }, null)
    const [mail] = await waiting(id)
    expect([mail?.kind, mail?.recipient]).toEqual(['rescheduled', nora])
    expect(mail?.text).toContain('12:00')
    expect(mail?.text).not.toContain('10:00')
  })

  it('is confirmed to whoever has it now, and to nobody without an address', async () => {
    const [given, nobody] = [await booked({ tell: true }), await booked({ tell: true })]
    await handOn(given.id, nora)
    await handOn(nobody.id, null)
    expect(await mails(given.id)).toEqual([
      `confirmed to ${vera}, withdrawn`,
      `confirmed to ${nora}, waiting`,
    ])
    expect(await mails(nobody.id)).toEqual([`confirmed to ${vera}, withdrawn`])
  })

  it('no longer waits for the answer of who had it before', async () => {
    const { id } = await booked()
    await propose(house.owner, id, { minute: 840, message: null, hours: null, tell: true, version: null })
    await handOn(id, nora)
    expect(await mails(id)).toEqual([`proposal to ${vera}, withdrawn`])
    expect(await openProposal(house.profileId, id)).toBeNull()
    const facts = (await timeline(house.owner, id)).map(({ type }) => type)
    expect(facts).toEqual(expect.arrayContaining(['changed', 'unproposed']))
  })

  it('asks whoever has it now for another time, for the reason that was given', async () => {
    const { id } = await booked()
    const to = { type: 'ask', reason: 'Ada has the flu' } as const
    await commitBatch(house.owner, {
      kind: 'sick_day',
      tell: true,
      changes: [{ bookingId: id, version: null, to }],
    })
    await handOn(id, nora)
    const [mail, ...more] = await waiting(id)
    expect([mail?.kind, mail?.recipient, more]).toEqual(['move_request', nora, []])
    expect(mail?.text).toContain('Ada has the flu')
  })

  it('is one of a series: who only has another address hears of the other dates too, somebody else does not', async () => {
    const weekly = (visitorName: string) =>
      repeat(house.owner, {
        ...fresh({ visitor: visitor(visitorName), staffId: house.ben.id }),
        rule: 'FREQ=WEEKLY;COUNT=3',
        except: [],
      })
    const dates = async (bookings: { id: number }[]) => {
      const [mail] = await waiting(bookings[0]?.id ?? 0)
      const links = mail?.text.match(/(?<=\/b\/)\S+/g) ?? []
      return Promise.all(links.map(async (link) => (await visitorBooking(link))?.booking.id))
    }
    const [corrected, given] = [(await weekly('Cora')).bookings, (await weekly('Gina')).bookings]
    await amend(house.owner, corrected[0]?.id ?? 0, { visitorEmail: 'cora@example.com' }, null)
    await amend(house.owner, given[0]?.id ?? 0, { visitorEmail: nora, visitorName: 'Nora' }, null)
    expect((await dates(corrected)).sort()).toEqual(corrected.map(({ id }) => id).sort())
    expect(await dates(given)).toEqual([given[0]?.id])
  })

  it('is reminded of at the address it has now, once', async () => {
    const { id } = await booked()
    await pool().query(`UPDATE service SET reminder_minutes = '{43200}' WHERE profile_id = $1`, [
      house.profileId,
    ])
    await pool().query(`UPDATE fact SET at = now() - interval '90 days' WHERE booking_id = $1`, [id])
    await remind()
    await handOn(id, nora)
    await remind()
    await remind()
    await pool().query(`UPDATE service SET reminder_minutes = '{}' WHERE profile_id = $1`, [house.profileId])
    expect(await mails(id)).toEqual([`reminder to ${vera}, withdrawn`, `reminder to ${nora}, waiting`])
    expect((await visitorBooking((await waiting(id))[0]?.link ?? ''))?.booking.id).toBe(id)
  })

  it('leaves alone what its own people are told', async () => {
    const { id } = await booked()
    await write(house.profileId, async (tx) => {
      const held = await holdForMove(tx, house.owner, id, ({ staffId, serviceId }) => ({
        staffId,
        serviceId,
      }))
      await moveIn(tx, visitorActor(house.profileId, 'Vera Visitor'), held, { ...move, minute: 720 })
    })
    await handOn(id, nora)
    expect((await waiting(id)).map(({ kind, recipient }) => [kind, recipient])).toEqual([
      ['staff_rescheduled', 'house@daybook.test'],
      ['rescheduled', nora],
    ])
  })

  it('is not handed on by another case of the same letters, nor by another name', async () => {
    const { id } = await booked()
    await reschedule(house.owner, id, { ...move, minute: 720 })
    await handOn(id, 'Vera@Example.org')
    await amend(house.owner, id, { visitorName: 'Vera Neumann' }, null)
    expect(await mails(id)).toEqual([`rescheduled to ${vera}, waiting`])
    expect((await find(house.owner, id)).visitorEmail).toBe('Vera@Example.org')
    expect((await visitorBooking(linkTo(id)))?.booking.id).toBe(id)
  })

  it('sends nothing again that has gone out', async () => {
    const { id } = await booked()
    await reschedule(house.owner, id, { ...move, minute: 720 })
    await pool().query(`UPDATE delivery SET state = 'sent' WHERE booking_id = $1`, [id])
    await handOn(id, nora)
    expect(await mails(id)).toEqual([`rescheduled to ${vera}, sent`])
  })
})

describe('a visitor who corrects their own address', () => {
  it('hears there what still waited, and keeps their link', async () => {
    const { id } = await booked()
    await reschedule(house.owner, id, { ...move, minute: 720 })
    await changeContact(linkTo(id), contact)
    expect(await mails(id)).toEqual([`rescheduled to ${vera}, withdrawn`, `rescheduled to ${nora}, waiting`])
    expect((await waiting(id))[0]?.text).toMatch(/10:00[\s\S]*12:00/)
    expect((await visitorBooking(linkTo(id)))?.booking.visitorEmail).toBe(nora)
  })

  it('is asked there whether another time would suit, and the place stays kept', async () => {
    const { id } = await booked()
    await propose(house.owner, id, { minute: 840, message: null, hours: null, tell: true, version: null })
    await changeContact(linkTo(id), contact)
    expect(await mails(id)).toEqual([`proposal to ${vera}, withdrawn`, `proposal to ${nora}, waiting`])
    expect(await openProposal(house.profileId, id)).not.toBeNull()
  })

  it('reads there, too, that they moved it themselves', async () => {
    const { id } = await booked()
    await write(house.profileId, async (tx) => {
      const held = await holdForMove(tx, house.owner, id, (seen) => seen)
      await moveIn(tx, visitorActor(house.profileId, 'Vera Visitor'), held, { ...move, minute: 720 })
    })
    await changeContact(linkTo(id), contact)
    const [there] = (await waiting(id)).filter(({ recipient }) => recipient === nora)
    expect(there?.text).toContain('As you wished')
  })

  it('takes along the mails of their own seat in a class, and of no other', async () => {
    const wish = fresh({ serviceId: house.course.id, tell: false })
    await book(house.owner, { ...wish, visitor: visitor('Una') })
    const { id, participants } = await book(house.owner, { ...wish, visitor: visitor('Dora') })
    await reschedule(house.owner, id, { ...move, minute: 720 })
    await changeContact(linkTo(id, participants[0]?.id), { ...contact, name: 'Una' })
    expect((await mails(id)).sort()).toEqual([
      'rescheduled to dora@example.org, waiting',
      `rescheduled to ${nora}, waiting`,
      'rescheduled to una@example.org, withdrawn',
    ])
  })

  it('hears nothing twice for another case of the same letters', async () => {
    const { id } = await booked()
    await reschedule(house.owner, id, { ...move, minute: 720 })
    await changeContact(linkTo(id), { ...contact, email: 'VERA@example.org' })
    expect(await mails(id)).toEqual([`rescheduled to ${vera}, waiting`])
  })
})
