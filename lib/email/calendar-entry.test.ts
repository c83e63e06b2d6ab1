import fc from 'fast-check'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { pool, prisma } from '@/lib/db/client'
import type { Booking } from '@/lib/domain/booking'
import { visitorMails } from '@/lib/domain/mail-kind'
import { book } from '@/lib/engine/book'
import { changeSeat, moveSeat } from '@/lib/engine/change-seat'
import { changeStatus } from '@/lib/engine/change-status'
import { reschedule } from '@/lib/engine/reschedule'
import { become, daysOf, type House, move, openHouse, visitor } from '@/lib/engine/test-house'
import { composeMail } from './compose'
import type { Attachment, Mail } from './mail'
import { about, booking, seat, stay, telling } from './test-about'

/** A file as a calendar reads it. */
function entryOf(mail: Pick<Mail, 'attachments'>) {
  const [file] = mail.attachments ?? []
  if (!file) throw new Error('This mail has no entry for a calendar')
  const calendar = new ICAL.Component(ICAL.parse(Buffer.from(file.content, 'base64').toString()))
  const component = calendar.getFirstSubcomponent('vevent')
  if (!component) throw new Error('This calendar has no event')
  const event = new ICAL.Event(component)
  return {
    file,
    event,
    method: calendar.getFirstPropertyValue('method'),
    status: component.getFirstPropertyValue('status'),
    uid: event.uid,
    sequence: event.sequence,
    startsAt: event.startDate.toJSDate(),
    endsAt: event.endDate.toJSDate(),
    component,
  }
}

describe('a mail’s entry for the calendar', () => {
  it('tells what, when, where, with whom, and where to change it', async () => {
    const { event, component, ...entry } = entryOf(await composeMail('confirmed', about))
    expect(entry).toMatchObject({
      method: 'REQUEST',
      status: 'CONFIRMED',
      uid: `${booking.uid}@daybook`,
      sequence: 1,
      startsAt: booking.startsAt,
      endsAt: booking.endsAt,
      file: { filename: 'booking.ics', content_type: 'text/calendar; charset=utf-8; method=REQUEST' },
    })
    expect(event.summary).toBe('Haircut, Salon Nord')
    expect(event.location).toBe('Hauptstraße 1, 10115 Berlin')
    expect(event.description).toBe('With: Anna Weber\nPhone: +49 30 123456\nhttp://127.0.0.1:3000/b/token')
    expect(component.getFirstPropertyValue('organizer')).toBe('mailto:hello@nord.test')
    expect(component.getFirstPropertyValue('attendee')).toMatch(/^mailto:max@example\.test$/i)
    expect(event.description).not.toMatch(/secret|internal/)
  })

  it('is there wherever the booking comes into the calendar, changes or goes, and nowhere else', async () => {
    const files: Record<string, string | undefined> = {}
    for (const kind of visitorMails) {
      const { attachments } = await composeMail(kind, { ...about, ...telling[kind] })
      files[kind] = attachments?.[0]?.content_type.split('method=')[1]
    }
    expect(files).toEqual({
      ...Object.fromEntries(visitorMails.map((kind) => [kind, undefined])),
      received: 'REQUEST',
      confirmed: 'REQUEST',
      rescheduled: 'REQUEST',
      cancelled: 'CANCEL',
    })
  })

  it('is one for each date of a series, which later mails about one of them change', async () => {
    const later = { ...booking, id: 2, uid: '9d1f0b0e-6a55-4f43-8f0e-3c1f5c1a2b77', version: 3 }
    const startsAt = new Date('2026-12-01T13:00:00Z')
    const other = { ...later, startsAt, endsAt: new Date('2026-12-01T13:45:00Z') }
    const manage = 'http://127.0.0.1:3000/b/other'
    const mail = await composeMail('confirmed', {
      ...about,
      others: [{ booking: other, seat: null, manage }],
    })
    const calendar = new ICAL.Component(
      ICAL.parse(Buffer.from(mail.attachments?.[0]?.content ?? '', 'base64').toString()),
    )
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
    expect(events.map(({ uid, sequence }) => [uid, sequence])).toEqual([
      [`${booking.uid}@daybook`, 1],
      [`${other.uid}@daybook`, 3],
    ])
    expect(events[1]?.startDate.toJSDate()).toEqual(startsAt)
    expect(events[1]?.component.getFirstPropertyValue('url')).toBe(manage)
    expect(mail.text).toMatch(/Also: +Tue,? 1 Dec,? 14:00\n +http:\/\/127\.0\.0\.1:3000\/b\/other/)
    expect(mail.html).toContain(`href="${manage}"`)
    const moved = entryOf(await composeMail('rescheduled', { ...about, booking: { ...other, version: 4 } }))
    expect([moved.method, moved.uid, moved.sequence]).toEqual(['REQUEST', events[1]?.uid, 4])
  })

  it('is tentative while the booking is only asked for', async () => {
    const pending = { ...booking, status: 'pending' as const }
    expect(entryOf(await composeMail('received', { ...about, booking: pending })).status).toBe('TENTATIVE')
  })

  it('is the seat’s own in a class, for its visitor alone', async () => {
    const course = { ...booking, kind: 'group' as const, version: 3, participants: [seat] }
    const entry = entryOf(await composeMail('confirmed', { ...about, booking: course, seat }))
    expect(entry).toMatchObject({ uid: `${seat.uid}@daybook`, sequence: 7 })
    expect(entry.component.getAllProperties('attendee')).toHaveLength(1)
  })

  it('lasts from arrival to departure, over the change of the clocks', async () => {
    const { startsAt, endsAt } = entryOf(await composeMail('confirmed', { ...about, booking: stay }))
    expect([startsAt, endsAt]).toEqual([stay.startsAt, stay.endsAt])
  })
})

describe('through the whole life of a booking', () => {
  let house: House
  let fresh: ReturnType<typeof daysOf>
  beforeAll(async () => {
    house = await openHouse()
    fresh = daysOf(house)
    const { profileId } = house
    await prisma().profile.update({ where: { id: profileId }, data: { undoSeconds: 0 } })
    await prisma().service.updateMany({ where: { profileId }, data: { capacityMax: 500 } })
  })

  type Change = 'move' | 'cancel' | 'bring back'
  const changes = fc.array(fc.constantFrom<Change>('move', 'cancel', 'bring back'), {
    minLength: 2,
    maxLength: 4,
  })
  const histories = fc.sample(changes, { numRuns: 200, seed: 4 })

  /** The mails with a file to this address, in the order they were owed. */
  async function filesTo(recipient: string) {
    const { rows } = await pool().query<{ attachments: Attachment[] }>(
      `SELECT payload -> 'attachments' AS attachments FROM delivery
       WHERE profile_id = $1 AND recipient = $2 AND payload ? 'attachments' ORDER BY id`,
      [house.profileId, recipient],
    )
    return rows.map(entryOf)
  }

  /** What is owed goes out before the next change comes. */
  const sendAll = () =>
    pool().query(`UPDATE delivery SET state = 'sent' WHERE profile_id = $1 AND state = 'waiting'`, [
      house.profileId,
    ])

  /** One entry, whose changes a calendar takes in the order they happened. */
  function demandOneLife(files: Awaited<ReturnType<typeof filesTo>>, steps: Change[]) {
    expect(files).toHaveLength(steps.length + 1)
    expect(new Set(files.map(({ uid }) => uid)).size).toBe(1)
    for (const [index, file] of files.entries()) {
      expect(file.sequence).toBeGreaterThan(files[index - 1]?.sequence ?? 0)
      expect(file.method).toBe(steps[index - 1] === 'cancel' ? 'CANCEL' : 'REQUEST')
    }
  }

  /** What can be done one after the other: nobody moves what is cancelled. */
  const possible = (history: Change[]) => {
    let stands = true
    return history.filter((change) => {
      if ((change === 'bring back') === stands) return false
      stands = change !== 'cancel'
      return true
    })
  }

  it('a hundred bookings are one entry each, whatever happens to them', async () => {
    for (const [index, history] of histories.slice(0, 100).entries()) {
      const who = visitor(`Appointment ${index}`)
      let now: Booking = await book(house.owner, fresh({ visitor: who }))
      const steps = possible(history)
      for (const [step, change] of steps.entries()) {
        await sendAll()
        if (change === 'move')
          now = await reschedule(house.owner, now.id, { ...move, minute: 660 + step * 60 })
        else
          now = await changeStatus(
            house.owner,
            now.id,
            become(change === 'cancel' ? 'cancelled' : 'confirmed'),
          )
      }
      const files = await filesTo(who.email)
      demandOneLife(files, steps)
      expect(files.at(-1)).toMatchObject({ startsAt: now.startsAt, endsAt: now.endsAt })
    }
  })

  it('a hundred seats too, from one class to another and back', async () => {
    const first = fresh({ serviceId: house.course.id, visitor: visitor('First of all') })
    const classes = [await book(house.owner, first), await book(house.owner, { ...first, minute: 840 })]
    for (const [index, history] of histories.slice(100).entries()) {
      const who = visitor(`Seat ${index}`)
      let [here, there] = index % 2 ? [classes[1], classes[0]] : [classes[0], classes[1]]
      if (!here || !there) throw new Error('Two classes meet')
      const wish = { ...first, minute: here.id === classes[0]?.id ? first.minute : 840, visitor: who }
      const joined = await book(house.owner, wish)
      const seatId = joined.participants.find(({ name }) => name === who.name)?.id ?? 0
      const steps = possible(history)
      for (const change of steps) {
        await sendAll()
        if (change === 'move') {
          await moveSeat(house.owner, here.id, seatId, { ...move, toBookingId: there.id })
          ;[here, there] = [there, here]
          continue
        }
        const status = change === 'cancel' ? 'cancelled' : 'confirmed'
        await changeSeat(house.owner, here.id, seatId, { ...move, status, reason: null })
      }
      const files = await filesTo(who.email)
      demandOneLife(files, steps)
      expect(files.at(-1)?.startsAt).toEqual(here.startsAt)
    }
    const { profileId } = house
    // Some went to a class that had changed less often than the one they came from.
    expect(
      await prisma().participant.count({ where: { profileId, sequenceOffset: { gt: 0 } } }),
    ).toBeGreaterThan(0)
  })
})
