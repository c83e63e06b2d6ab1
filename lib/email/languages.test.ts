import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { teamMails, visitorMails } from '@/lib/domain/mail-kind'
import { composeMail } from './compose'
import { composeInvitation } from './compose-invitation'
import { composePasswordReset } from './compose-password-reset'
import type { MailAbout } from './mail'
import { about, booking, longBefore, stay, telling } from './test-about'

beforeEach(() => void vi.spyOn(Date, 'now').mockReturnValue(longBefore))
afterEach(() => void vi.restoreAllMocks())

const places = [
  {
    locale: 'en-GB',
    date: '24 November 2026',
    shortDate: 'Tue 24 Nov, 14:00',
    hello: 'Hello Max Mustermann,',
  },
  {
    locale: 'de-DE',
    date: '24. November 2026',
    shortDate: 'Di., 24. Nov., 14:00',
    hello: 'Guten Tag Max Mustermann,',
  },
]

describe.each(places)('in $locale', ({ locale, date, shortDate, hello }) => {
  const here: MailAbout = { ...about, profile: { ...about.profile, locale } }

  it.each([...visitorMails, ...teamMails])('“%s” is whole, in text and in HTML', async (kind) => {
    const { subject, text, html } = await composeMail(kind, { ...here, ...telling[kind] })
    expect(subject).toContain(`Haircut, ${shortDate}`)
    expect(text.startsWith(hello)).toBe(true)
    for (const said of ['Haircut', date, 'Anna Weber', 'Salon Nord', 'Europe/Berlin']) {
      expect(text).toContain(said)
      expect(html).toContain(said)
    }
    expect(html).toContain(`lang="${locale.slice(0, 2)}"`)
    expect(html.match(/class="button/g)?.length).toBe(1)
    expect(subject + text + html).not.toMatch(
      /undefined|null|NaN|\[object|[\ue000\ue001{}](?![^<]*<\/style>)/,
    )
  })
})

describe('a mail is written in', () => {
  const text = async (changes: Partial<MailAbout>) =>
    (await composeMail('confirmed', { ...about, ...changes })).text

  it('the visitor’s language, with the dates and money of that language', async () => {
    const german = await text({ locale: 'de-AT', booking: stay })
    expect(german).toContain('Ihre Buchung bei Salon Nord ist bestätigt.')
    expect(german).toMatch(/Anreise: +Freitag, 23\. Oktober 2026, 15:00/)
    expect(german).toMatch(/Nächte: +3/)
    expect(german.replace(/\s/g, ' ')).toContain('€ 45,50')
    expect(german).toContain('bis Do., 22. Okt., 15:00 verschieben oder stornieren')
  })

  it('the business’s own way to write it, where both speak one language', async () => {
    const profile = { ...about.profile, locale: 'en-US', hourCycle: 12 }
    expect((await text({ profile, locale: 'en-GB' })).replace(/[\u00a0\u202f]/g, ' ')).toContain(
      'Tuesday, November 24, 2026, 2:00 PM',
    )
  })

  it('English where it has no words in theirs, its dates too', async () => {
    expect(await text({ locale: 'fr-FR' })).toContain('Tuesday, 24 November 2026, 14:00')
    expect(await text({ profile: { ...about.profile, locale: 'fr-FR' } })).toContain(
      'Tuesday, 24 November 2026',
    )
    const odd = await text({ locale: 'de DE; DROP', profile: { ...about.profile, locale: '' } })
    expect(odd).toContain('24. November 2026')
  })

  it('German that speaks of one night, of several, and of who moved where', async () => {
    const from = {
      startsAt: new Date('2026-10-21T13:00Z'),
      endsAt: new Date('2026-10-22T08:00Z'),
      staffName: null,
    }
    const { text } = await composeMail('rescheduled', { ...about, locale: 'de', booking: stay, from })
    expect(text).toMatch(/Bisher: .*, 1 Nacht$/m)
    expect(text).toMatch(/Jetzt: .*, 3 Nächte$/m)
  })
})

describe('mails about no booking', () => {
  const link = 'http://127.0.0.1:3000/join?token=a&b="c"'
  const invitation = {
    profile: { name: 'Salon <b>Nord</b>', email: null, locale: 'de' },
    inviter: 'Olga\r\nBcc: x@y.z',
    recipient: 'new@example.test',
    role: 'front_desk' as const,
    link,
    days: 7,
    appUrl: 'http://127.0.0.1:3000',
  }

  it('invite, with what typed names stay inert', async () => {
    const { subject, text, html } = await composeInvitation(invitation)
    expect(subject).toBe('Olga Bcc: x@y.z lädt Sie zu Salon <b>Nord</b> ein')
    expect(text).toMatch(/Ihre Rolle: +Empfang/)
    expect(text).toContain(link)
    expect(html).toContain('href="http://127.0.0.1:3000/join?token=a&amp;b=&quot;c&quot;"')
    expect(html).not.toContain('<b>')
  })

  it('lead to a new password, for an hour, from nobody but the product', async () => {
    const reset = {
      recipient: 'ada@example.test',
      link,
      appUrl: invitation.appUrl,
      businessName: 'Salon Nord',
    }
    const english = await composePasswordReset({ ...reset, locale: 'en-GB' })
    expect(english).toMatchObject({
      from: 'Daybook <bookings@daybook.test>',
      subject: 'Choose a new password',
    })
    expect(english.text).toContain('within an hour')
    expect(english.text).toContain(link)
    expect((await composePasswordReset({ ...reset, locale: 'de' })).text).toContain('Er gilt eine Stunde')
  })
})

describe('a business’s own words', () => {
  const told = async (subject: string | null, paragraph: string | null, changes: Partial<MailAbout> = {}) => {
    const mailTexts = [{ kind: 'confirmed', language: 'en', subject, paragraph }]
    return composeMail('confirmed', { ...about, ...changes, profile: { ...about.profile, mailTexts } })
  }

  it('take the place of the subject and stand after the opening, filled in', async () => {
    const { subject, text, html } = await told(
      '{service} on {date} at {time}',
      'Dear {visitor_name},\n{staff} of {business} looks forward to it. It is {price}.',
    )
    expect(subject).toBe('Haircut on Tue 24 Nov at 14:00')
    const paragraph = 'Dear Max Mustermann,\nAnna Weber of Salon Nord looks forward to it. It is €45.50.'
    expect(text).toContain(`We look forward to seeing you.\n\n${paragraph}\n\nWhat:`)
    for (const line of paragraph.split('\n')) expect(html).toContain(line)
  })

  it('are for the mails of their kind and language', async () => {
    expect((await told('Mine', null, { locale: 'de' })).subject).toMatch(/^Buchung bestätigt/)
    const mailTexts = [{ kind: 'rescheduled', language: 'en', subject: 'Moved', paragraph: 'Moved' }]
    const profile = { ...about.profile, mailTexts }
    // Who is told again of a booking that never moved must not read that it moved.
    expect((await composeMail('rescheduled', { ...about, profile })).text).not.toContain('Moved')
  })

  it('are not left empty where there is nobody to name and nothing to pay', async () => {
    const { subject } = await told('{visitor_name}, {staff}, {price}', null, {
      booking: { ...booking, staffName: null, price: 0 },
      recipient: { name: 'win at evil.test', email: 'max@example.test' },
    })
    expect(subject).toBe('guest, Salon Nord, free of charge')
  })

  it('keep a subject to one line, whatever is filled in', async () => {
    const { subject } = await told('For {service}\r\nBcc: all@evil.test', null, {
      booking: { ...booking, serviceName: 'A\r\nBcc: x\u2028y' },
    })
    expect(subject).toBe('For A Bcc: x y Bcc: all@evil.test')
  })
})
