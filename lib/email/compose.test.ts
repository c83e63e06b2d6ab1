import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { VisitorMail } from '@/lib/domain/mail-kind'
import { composeMail } from './compose'
import { about, booking, longBefore, seat, stay, telling } from './test-about'

const kinds: VisitorMail[] = [
  'received',
  'confirmed',
  'cancelled',
  'rescheduled',
  'move_request',
  'review_request',
]

beforeEach(() => void vi.spyOn(Date, 'now').mockReturnValue(longBefore))
afterEach(() => void vi.restoreAllMocks())

describe('a visitor reads', () => {
  it('what, when in the business’s zone, with whom, for how much, where, and whom to call', async () => {
    const { from, to, reply_to, subject, text } = await composeMail('confirmed', about)
    expect({ from, to, reply_to, subject }).toEqual({
      from: 'Salon Nord <bookings@daybook.test>',
      to: 'max@example.test',
      reply_to: 'hello@nord.test',
      subject: 'Booking confirmed: Haircut, Tue 24 Nov, 14:00',
    })
    for (const said of [
      'Hello Max Mustermann,',
      'Haircut',
      'Tuesday, 24 November 2026, 14:00 – 14:45',
      'Central European Time (Europe/Berlin)',
      'Anna Weber',
      '€45.50',
      'Hauptstraße 1, 10115 Berlin',
      'Manage your booking:\nhttp://127.0.0.1:3000/b/token',
      'You can move or cancel it until Mon 23 Nov, 14:00.',
      'call +49 30 123456',
    ]) {
      expect(text).toContain(said)
    }
  })

  it('the number and the address as something to press', async () => {
    const { html, text } = await composeMail('confirmed', about)
    expect(html).toMatch(/<a[^>]+href="tel:\+4930123456"[^>]*>\+49 30 123456<\/a>/)
    expect(html).toMatch(/<a[^>]+href="mailto:hello@nord\.test"[^>]*>hello@nord\.test<\/a>/)
    expect(text).toContain('call +49 30 123456, answer this email or write to hello@nord.test.')
  })

  it('the same facts in text and in HTML, and no notes in either', async () => {
    for (const kind of kinds) {
      const { text, html } = await composeMail(kind, about)
      for (const said of ['Haircut', '24 November 2026', 'Salon Nord']) {
        expect(text).toContain(said)
        expect(html).toContain(said)
      }
      expect(text + html).not.toMatch(/secret|internal note|undefined|null|\[object/)
    }
  })

  it('nights of a stay, counted over the change of the clocks', async () => {
    const { subject, text } = await composeMail('confirmed', { ...about, booking: stay })
    expect(subject).toBe('Booking confirmed: Lake cabin, Fri 23 Oct – Mon 26 Oct')
    expect(text).toMatch(/Check-in: +Friday, 23 October 2026, 15:00/)
    expect(text).toMatch(/Check-out: +Monday, 26 October 2026, 10:00/)
    expect(text).toMatch(/Nights: +3/)
  })

  it('from where to where a booking was moved, and to whom', async () => {
    const from = {
      startsAt: new Date('2026-11-23T08:00:00Z'),
      endsAt: new Date('2026-11-23T08:45:00Z'),
      staffName: 'Ben Krüger',
    }
    const { subject, text } = await composeMail('rescheduled', { ...about, from })
    expect(subject).toBe('Booking moved: Haircut, Tue 24 Nov, 14:00')
    expect(text).toMatch(/Before: +Monday, 23 November 2026, 09:00 – 09:45, with Ben Krüger/)
    expect(text).toMatch(/Now: +Tuesday, 24 November 2026, 14:00 – 14:45, with Anna Weber/)
  })

  it('just the details when told again of a booking that never moved', async () => {
    const { subject, text } = await composeMail('rescheduled', about)
    expect(subject).toBe('Your booking: Haircut, Tue 24 Nov, 14:00')
    expect(text).toMatch(/When: +Tuesday, 24 November 2026, 14:00 – 14:45/)
    expect(text).not.toMatch(/moved|Before/)
  })

  it('that the business must move it, until when it stood, why, and how to answer', async () => {
    const { subject, text } = await composeMail('move_request', { ...about, reason: 'Anna is ill.' })
    expect(subject).toBe('Please choose another time: Haircut, Tue 24 Nov, 14:00')
    expect(text).toContain('Salon Nord cannot keep your appointment')
    expect(text).toMatch(/When: +Tuesday, 24 November 2026, 14:00 – 14:45/)
    expect(text).toMatch(/Reason: +Anna is ill\./)
    expect(text).toContain('To choose another time, call +49 30 123456, answer this email')
    expect(text).not.toContain('€')
  })

  it('whether another time suits, or how it was, with one mark in its subject', async () => {
    const subjects = (['proposal', 'review_request'] as const).map(
      async (kind) => (await composeMail(kind, about)).subject,
    )
    expect(await Promise.all(subjects)).toEqual([
      'Would another time suit you? Haircut, Tue 24 Nov, 14:00',
      'How was it? Haircut, Tue 24 Nov, 14:00',
    ])
  })

  it('why it was cancelled, and no price any more', async () => {
    const { text } = await composeMail('cancelled', { ...about, reason: 'Anna is ill.\nSorry!' })
    expect(text).toMatch(/Reason: +Anna is ill., Sorry!/)
    expect(text).not.toContain('€')
  })

  it('the business’s own way to write times and money', async () => {
    const profile = { ...about.profile, locale: 'en-US', hourCycle: 12, timezone: 'America/New_York' }
    const { text } = await composeMail('confirmed', {
      ...about,
      profile,
      booking: { ...booking, currency: 'KWD' },
    })
    expect(text.replace(/[\u00a0\u202f]/g, ' ')).toContain('Tuesday, November 24, 2026, 8:00 AM – 8:45 AM')
    expect(text).toMatch(/KWD.4\.550/)
    expect(text).toContain('Eastern Time (America/New_York)')
  })

  it('no empty lines where the business told nothing of itself', async () => {
    const profile = { ...about.profile, email: null, phone: null, address: null }
    const mail = await composeMail('confirmed', {
      ...about,
      profile,
      booking: { ...booking, price: 0, staffName: null },
    })
    expect(mail).not.toHaveProperty('reply_to')
    expect(mail.text).not.toMatch(/Where|Price|With|call |answer|Questions/)
  })

  it('the end’s day when a booking goes past midnight', async () => {
    const late = {
      ...booking,
      startsAt: new Date('2026-11-24T22:30Z'),
      endsAt: new Date('2026-11-24T23:30Z'),
    }
    expect((await composeMail('confirmed', { ...about, booking: late })).text).toContain(
      'Tuesday, 24 November 2026, 23:30 – Wednesday, 25 November 2026, 00:30',
    )
  })

  it('what they may do until when, and nothing of it when that time is over', async () => {
    const said = async (visitorMoves: 'direct' | 'ask' | 'no') => {
      const { text } = await composeMail('reminder', {
        ...about,
        profile: { ...about.profile, visitorMoves },
      })
      return /^You can .*$/m.exec(text)?.[0]
    }
    expect(await said('direct')).toBe('You can move or cancel it until Mon 23 Nov, 14:00.')
    expect(await said('ask')).toBe('You can cancel it, or ask for another time, until Mon 23 Nov, 14:00.')
    expect(await said('no')).toBe('You can cancel it until Mon 23 Nov, 14:00.')
    vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-23T13:00:00Z'))
    expect(await said('direct')).toBeUndefined()
  })

  it('who cancelled it, where that is known', async () => {
    const opening = async (cancelledBy: string | null) =>
      (await composeMail('cancelled', { ...about, booking: { ...booking, cancelledBy } })).text.split(
        '\n\n',
      )[1]
    expect(await opening('visitor')).toBe('You have cancelled your booking with Salon Nord.')
    expect(await opening('owner')).toBe('Salon Nord has cancelled your booking.')
    expect(await opening('system')).toBe('Your booking with Salon Nord has been cancelled.')
  })

  it('where to book again after a cancellation, if strangers can book at all', async () => {
    const { text } = await composeMail('cancelled', about)
    expect(text).toContain('Book another time:\nhttp://127.0.0.1:3000/salon-nord')
    const hidden = { ...about, profile: { ...about.profile, publicPage: false } }
    expect((await composeMail('cancelled', hidden)).text).not.toContain('http://127.0.0.1:3000/salon-nord')
  })

  it('what their own seat in a class costs, not the class', async () => {
    const course = { ...booking, kind: 'group' as const, participants: [seat], price: 4500 }
    const { text } = await composeMail('confirmed', { ...about, booking: course, seat })
    expect(text).toContain('€15.00')
    expect(text).not.toContain('€45.00')
  })

  it('both times of a proposal, why, and until when it is kept', async () => {
    const { text } = await composeMail('proposal', { ...about, ...telling.proposal })
    expect(text).toMatch(/Booked: +Tuesday, 24 November 2026, 14:00 – 14:45, with Anna Weber/)
    expect(text).toMatch(/Proposed: +Wednesday, 25 November 2026, 10:00 – 10:45, with Ben Krüger/)
    expect(text).toContain('Ben has more time for you.')
    expect(text).toContain('It is kept for you until Sun 22 Nov, 18:00.')
    expect(text).toContain('See and answer:\nhttp://127.0.0.1:3000/b/token')
  })

  it('where to write a review', async () => {
    const { text } = await composeMail('review_request', about)
    expect(text).toContain('Write a review:\nhttp://127.0.0.1:3000/r/token')
  })
})

describe('the business’s own people read', () => {
  it('who it is, how to reach them, what they wrote, and where it is in the calendar', async () => {
    const { text, html } = await composeMail('new_request', about)
    for (const said of [
      'Max Mustermann',
      'max@example.test',
      'secret note',
      'Any allergies?',
      'secret henna',
    ]) {
      expect(text).toContain(said)
      expect(html).toContain(said)
    }
    expect(text).toContain('http://127.0.0.1:3000/calendar?booking=1')
    expect(text + html).not.toMatch(/\/b\/token|internal note/)
  })

  it('of a class, the one who joined and how many there are', async () => {
    const course = { ...booking, kind: 'group' as const, participants: [seat] }
    const { text } = await composeMail('staff_booked', { ...about, booking: course, seat })
    expect(text).toContain('Dora Doe has booked.')
    expect(text).toContain('a bad knee')
    expect(text).toMatch(/Taken: +1 seat$/m)
    expect(text).not.toContain('Max Mustermann has')
  })

  it('what a visitor wishes', async () => {
    const { text } = await composeMail('move_wish', { ...about, ...telling.move_wish })
    expect(text).toMatch(/Their wish: +Rather on Thursday\./)
  })
})
