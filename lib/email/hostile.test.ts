import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { teamMails, visitorMails } from '@/lib/domain/mail-kind'
import { composeMail } from './compose'
import type { MailAbout } from './mail'
import { about, booking, telling } from './test-about'

const kinds = [...visitorMails, ...teamMails]

const weapons = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></head><body onload=alert(1)>',
  '<!--',
  '-->',
  '<![CDATA[',
  '&lt;b&gt;&#60;script&#62;',
  '<a href="https://evil.test">win</a>',
  'javascript:alert(1)',
  '\r\nBcc: all@evil.test',
  '\nContent-Type: text/html\r\n\r\n',
  '\r\n\r\n.\r\nMAIL FROM:<evil@evil.test>',
  '\nEND:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR',
  '\\nATTENDEE:mailto:evil@evil.test',
  ';X-EVIL=1:',
  '",CN="evil":mailto:evil@evil.test',
  '\\',
  '\\"',
  '\u202egnp.exe',
  '\u2066\u2067',
  '\u2028\u2029',
  '\u0000\u0007\u001b[2J',
  '\ud800',
  '\udfff',
  '\ufeff',
  '\ue0000\ue001',
  '\ue0001\ue001\ue0002\ue001',
  '{visitor_name}{price}{{',
  '$&$1$`',
  '%s%n%00',
  '👩‍👩‍👧‍👦'.repeat(40),
  'é'.repeat(90),
  'مرحبا',
  'x'.repeat(20_000),
]

/** Names and notes of weapons and noise. */
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...weapons), fc.string({ unit: 'binary', maxLength: 20 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '))

const names = fc.sample(hostile, { numRuns: 100, seed: 4 })

/** Everything that anybody types is this. */
function madeOf(evil: string): MailAbout {
  const place = { startsAt: booking.startsAt, endsAt: booking.endsAt, staffName: evil }
  const mailTexts = kinds.flatMap((kind) => [
    {
      kind,
      language: 'en',
      subject: `${evil}{service}`,
      paragraph: `${evil.replace(/[\r\n]/g, ' ')}\n{visitor_name}`,
    },
  ])
  return {
    ...about,
    profile: { ...about.profile, name: evil, phone: evil, address: evil, mailTexts },
    booking: {
      ...booking,
      serviceName: evil,
      staffName: evil,
      visitorName: evil,
      visitorNote: evil,
      visitorPhone: evil,
      answers: [{ id: 'a', label: evil, answer: evil }],
    },
    recipient: { name: evil, email: `max@example.test${evil}` },
    reason: evil,
    from: place,
    proposal: { ...place, message: evil, expiresAt: booking.startsAt },
    offeredUntil: booking.startsAt,
  }
}

/** The markup alone, without what it says, which differs in how many lines and rows there are. */
const elements = (html: string) =>
  new Set([...html.matchAll(/<[!/]?[a-z][^>]*>/gi)].map(([tag]) => tag.replace(/ href="[^"]*"/, '')))

describe('a hundred hostile names and notes', () => {
  it('are never markup: every tag is one of the template’s own', async () => {
    const known = new Set<string>()
    for (const kind of kinds) {
      const mailTexts = [{ kind, language: 'en', subject: null, paragraph: 'Hello' }]
      const plain = { ...about, ...telling[kind], profile: { ...about.profile, mailTexts } }
      for (const tag of elements((await composeMail(kind, plain)).html)) known.add(tag)
    }
    for (const [index, evil] of names.entries()) {
      const kind = kinds[index % kinds.length] ?? 'confirmed'
      const { html } = await composeMail(kind, madeOf(evil))
      expect([...elements(html)].filter((tag) => !known.has(tag))).toEqual([])
      expect(html).not.toMatch(/\p{Co}/u)
    }
  })

  it('start no header, no line and no field', async () => {
    for (const [index, evil] of names.entries()) {
      const kind = kinds[index % kinds.length] ?? 'confirmed'
      const { from, to, subject, text, html } = await composeMail(kind, madeOf(evil))
      expect(from + to + subject).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
      expect(from).toMatch(/^(("[^"<>\\]*"|[^"<>\\]*) <)?bookings@daybook\.test>?$/)
      expect(to).not.toMatch(/[\s,;<>"]/)
      expect([...subject].length).toBeLessThanOrEqual(300)
      const tame = await composeMail(kind, madeOf('Tame'))
      expect(text.split('\n').length).toBeLessThanOrEqual(tame.text.split('\n').length)
      expect(text + html).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u)
      expect(text.length).toBeLessThan(20_000)
    }
  })

  it('stay one value each in the calendar’s file', async () => {
    for (const evil of names) {
      const { attachments } = await composeMail('confirmed', madeOf(evil))
      const file = Buffer.from(attachments?.[0]?.content ?? '', 'base64').toString()
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Cs}]/u)
      const calendar = new ICAL.Component(ICAL.parse(file))
      const [event, ...more] = calendar.getAllSubcomponents()
      expect(more).toEqual([])
      expect(event?.getAllProperties().map(({ name }) => name)).toEqual(
        expect.arrayContaining(['uid', 'sequence', 'dtstart', 'dtend', 'summary', 'organizer', 'attendee']),
      )
      expect(event?.getAllProperties('attendee')).toHaveLength(1)
      expect(event?.getFirstPropertyValue('url')).toBe(about.links.manage)
      expect(event?.getFirstPropertyValue('status')).toBe('CONFIRMED')
    }
  })
})

describe('a name that is an advertisement', () => {
  const told = async (name: string) =>
    composeMail('confirmed', { ...about, recipient: { ...about.recipient, name } })

  it('is not repeated to the stranger it is sent to', async () => {
    for (const name of ['Win at www.evil.test', 'https://evil.test', 'call me @evil', 'evil.test']) {
      const { text, html, attachments } = await told(name)
      expect(text).toContain('Hello,\n')
      const file = Buffer.from(attachments?.[0]?.content ?? '', 'base64').toString()
      expect(text + html + file.replaceAll('\r\n ', '')).not.toContain(name)
    }
  })

  it('is not what people are called', async () => {
    for (const name of ['J. R. Smith', 'Jean-Luc O’Neill', '山田 太郎', 'Dr. Anna Müller'])
      expect((await told(name)).text).toContain(`Hello ${name},`)
  })
})
