import { describe, expect, it } from 'vitest'
import type { Booking } from '@/lib/domain/booking'
import type { VisitorMail } from '@/lib/domain/mail-kind'
import { composeMail } from './compose'
import type { MailAbout } from './mail'

const kinds: VisitorMail[] = [
  'received',
  'confirmed',
  'cancelled',
  'rescheduled',
  'move_request',
  'review_request',
]

const booking: Booking = {
  id: 1,
  uid: '7f2c1c52-0a0e-4d8a-9a44-0b9d1f1f0c11',
  version: 1,
  kind: 'appointment',
  status: 'confirmed',
  serviceId: 1,
  serviceName: 'Haircut',
  serviceColor: '#228be6',
  staffId: 1,
  staffName: 'Anna Weber',
  customerId: null,
  visitorName: 'Max Mustermann',
  visitorEmail: 'max@example.test',
  visitorPhone: null,
  visitorNote: 'secret note',
  internalNote: 'internal note',
  startsAt: new Date('2026-11-24T13:00:00Z'),
  endsAt: new Date('2026-11-24T13:45:00Z'),
  timezone: 'Europe/Berlin',
  bufferBefore: 0,
  bufferAfter: 0,
  price: 4550,
  currency: 'EUR',
  overbooked: false,
  holdExpiresAt: null,
  source: 'owner',
  cancelReason: null,
  cancelledAt: null,
  cancelledBy: null,
  seriesId: null,
  createdAt: new Date('2026-11-01T09:00:00Z'),
  updatedAt: new Date('2026-11-01T09:00:00Z'),
  participants: [],
  locale: null,
  answers: null,
  linkVersion: 1,
  complaint: false,
  cancelDeadlineHours: 24,
}

const about: MailAbout = {
  profile: {
    name: 'Salon Nord',
    email: 'hello@nord.test',
    phone: '+49 30 123456',
    address: 'Hauptstraße 1\n10115 Berlin',
    timezone: 'Europe/Berlin',
    locale: 'en-GB',
    hourCycle: 24,
    slug: 'salon-nord',
    publicPage: true,
    visitorMoves: 'direct',
    mailTexts: [],
  },
  booking,
  locale: null,
  seat: null,
  links: { manage: 'http://127.0.0.1:3000/b/token', review: 'http://127.0.0.1:3000/r/token' },
  recipient: { name: 'Max Mustermann', email: 'max@example.test' },
  appUrl: 'http://127.0.0.1:3000',
}

const stay: Booking = {
  ...booking,
  kind: 'rental',
  serviceName: 'Lake cabin',
  staffName: null,
  startsAt: new Date('2026-10-23T13:00:00Z'),
  endsAt: new Date('2026-10-26T09:00:00Z'),
}

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
      'call +49 30 123456',
    ]) {
      expect(text).toContain(said)
    }
  })

  it('the same facts in text and in HTML, and no notes in either', async () => {
    for (const kind of kinds) {
      const { text, html } = await composeMail(kind, about)
      for (const said of ['Haircut', '24 November 2026', 'Salon Nord']) {
        expect(text).toContain(said)
        expect(html).toContain(said)
      }
      expect(text + html).not.toMatch(/secret note|internal note|undefined|null|\[object/)
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
    expect(mail.text).not.toMatch(/Where|Price|With|call |answer/)
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
})

describe('hostile names stay inert', () => {
  const evil =
    '<script>alert(1)</script>\r\nBcc: all@evil.test\n"><img src=x onerror=alert(1)>\u202e\u0000\ud800'
  const hostile: MailAbout = {
    ...about,
    profile: { ...about.profile, name: evil, phone: evil, address: evil },
    booking: { ...booking, serviceName: evil, staffName: evil },
    recipient: { name: evil, email: 'max@example.test\r\nBcc: all@evil.test' },
    from: { startsAt: booking.startsAt, endsAt: booking.endsAt, staffName: evil },
    reason: evil,
  }

  it('in headers, subject, text and HTML', async () => {
    for (const kind of kinds) {
      const { from, to, subject, text, html } = await composeMail(kind, hostile)
      expect(from + to + subject).not.toMatch(/\p{Cc}|[\u202e\u2028]/u)
      expect(from).toMatch(/^"[^"<>\\]*" <bookings@daybook\.test>$/)
      expect(to).not.toMatch(/[\s,;<>]/)
      expect(html).not.toMatch(/<script|<img/)
      expect(text).not.toMatch(/^\s*Bcc/m)
      expect(text + html + subject).not.toMatch(/(?!\n)\p{Cc}|\u202e|\p{Cs}/u)
    }
  })

  it('and a name that is an advertisement is not repeated to the stranger it is sent to', async () => {
    for (const name of ['Win at www.evil.test', 'https://evil.test', 'call me @evil', 'evil.test']) {
      const { text, html } = await composeMail('confirmed', {
        ...about,
        recipient: { ...about.recipient, name },
      })
      expect(text).toContain('Hello,\n')
      expect(text + html).not.toContain(name)
    }
    const names = ['J. R. Smith', 'Jean-Luc O’Neill', '山田 太郎', 'Dr. Anna Müller']
    for (const name of names) {
      const { text } = await composeMail('confirmed', { ...about, recipient: { ...about.recipient, name } })
      expect(text).toContain(`Hello ${name},`)
    }
  })

  it('however long they are', async () => {
    const long = 'x'.repeat(100_000)
    const { subject, from, text } = await composeMail('confirmed', {
      ...about,
      profile: { ...about.profile, name: long, address: long },
      booking: { ...booking, serviceName: long },
    })
    expect(subject.length).toBeLessThan(200)
    expect(from.length).toBeLessThan(150)
    expect(text.length).toBeLessThan(3000)
  })
})
