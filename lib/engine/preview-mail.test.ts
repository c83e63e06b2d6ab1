import { beforeEach, expect, test } from 'vitest'
import { newMember } from '@/lib/auth/test-accounts'
import { pool, prisma } from '@/lib/db/client'
import { wordedMails } from '@/lib/domain/mail-wording'
import { book } from './book'
import { previewMail } from './preview-mail'
import { sendTestMail } from './send-test-mail'
import { type House, openHouse, refusal, wish } from './test-house'

let house: House
beforeEach(async () => {
  house = await openHouse()
})

const words = {
  kind: 'confirmed',
  language: 'en',
  subject: 'See you, {visitor_name}',
  paragraph: 'Bring a towel to {service}.',
} as const

const deliveries = async () =>
  (
    await pool().query<{
      kind: string
      recipient: string
      payload: { to: string; subject: string; text: string; attachments?: object[] }
    }>('SELECT kind, recipient, payload FROM delivery WHERE profile_id = $1', [house.profileId])
  ).rows

test('the preview is the mail of the next booking with the words that are typed, and nothing is kept or sent', async () => {
  const made = await previewMail(house.owner, words)
  expect(made.bookingId).toBeNull()
  expect(made.mail.text).toContain('Bring a towel to Haircut.')
  const booking = await book(house.owner, wish(house, { tell: false }))
  const { mail, bookingId } = await previewMail(house.owner, words)
  expect(bookingId).toBe(booking.id)
  expect(mail.subject).toBe('See you, Vera Visitor')
  expect(mail.html).toContain('Bring a towel to Haircut.')
  expect(await deliveries()).toEqual([])
})

test('every kind of mail has a preview in both languages', async () => {
  for (const kind of wordedMails)
    for (const language of ['en', 'de'] as const) {
      const { mail } = await previewMail(house.owner, { ...words, kind, language })
      expect(mail.text, `${kind} ${language}`).toContain('Bring a towel')
      expect(mail.html).toContain(`lang="${language}`)
    }
})

test('no link of a preview or test can change a booking', async () => {
  await book(house.owner, wish(house, { tell: false }))
  const { mail } = await previewMail(house.owner, words)
  const links = mail.html.match(/\/[br]\/[^"?\s<]*/g) ?? []
  expect(new Set(links)).toEqual(new Set(['/b/example']))
})

test('hostile words stay text', async () => {
  const paragraph = '<script>alert(1)</script> "><img src=x onerror=alert(2)>'
  const { mail } = await previewMail(house.owner, { ...words, subject: 'A\u202eB <b>', paragraph })
  expect(mail.html).not.toMatch(/<script|<img/i)
  expect(mail.html).toContain('&lt;script&gt;')
  expect(mail.subject).toBe('A B <b>')
})

test('a test goes to whoever asks for it, says that it is one, and carries no calendar entry', async () => {
  await book(house.owner, wish(house, { tell: false }))
  const { userId, credentials } = await newMember()
  await prisma().membership.create({ data: { profileId: house.profileId, userId, role: 'owner' } })
  const actor = { ...house.owner, id: userId }
  expect(await sendTestMail(actor, words)).toBe(credentials.email)
  const [mail, ...others] = await deliveries()
  expect(others).toEqual([])
  expect(mail).toMatchObject({
    kind: 'test',
    recipient: credentials.email,
    payload: { to: credentials.email, subject: expect.stringMatching(/^\[Test\] See you, /) },
  })
  expect(mail?.payload).not.toHaveProperty('attachments')
  expect(await refusal(sendTestMail({ ...actor, kind: 'api_key' }, words))).toMatchObject({
    reason: 'forbidden',
  })
})

test('thirty tests an hour are enough', async () => {
  const { userId } = await newMember()
  const actor = { ...house.owner, id: userId }
  for (let sent = 0; sent < 30; sent++) await sendTestMail(actor, words)
  expect(await refusal(sendTestMail(actor, words))).toMatchObject({ reason: 'rate_limited' })
})

test('words that cannot be filled in, and who may not choose them, are refused', async () => {
  const wrong = { ...words, paragraph: 'On {day}' }
  expect((await refusal(previewMail(house.owner, wrong))).details.faults).toMatchObject([
    { field: 'paragraph', code: 'unknown_placeholder' },
  ])
  const actor = { ...house.owner, role: 'front_desk' } as const
  expect(await refusal(previewMail(actor, words))).toMatchObject({ reason: 'forbidden' })
  expect(await refusal(sendTestMail(actor, words))).toMatchObject({ reason: 'forbidden' })
})
