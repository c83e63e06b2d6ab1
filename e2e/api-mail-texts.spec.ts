import { expect } from '@playwright/test'
import { mailPreviewShape, mailTextShape, mailTextsShape } from '@/lib/wire/profile-mail-text'
import { type Method, type ProfileApi, profileApi, refusalIn } from './api-client'
import { signIn } from './api-session'
import { test } from './api-test'
import { stage } from './stage'

const place = 'mail-texts/waitlist_offer/de'

test.afterEach(({ api }) => api.send('DELETE', place).then(() => {}))

const textsOf = async (api: ProfileApi) => {
  const { success: _, ...texts } = (await api.get('mail-texts')).json as { success: true }
  return mailTextsShape.strict().parse(texts)
}
const own = async (api: ProfileApi) =>
  (await textsOf(api)).mail_texts.find(({ kind, language }) => kind === 'waitlist_offer' && language === 'de')
const clockOf = async (api: ProfileApi) => ((await api.get('bookings/poll')).json as { ts: number }).ts

test('words are kept, shown and taken back; each change moves the clock, and is no other business’s', async ({
  api,
}) => {
  const { mail_texts, placeholders } = await textsOf(api)
  expect(new Set(mail_texts.map(({ kind, language }) => `${kind}/${language}`)).size).toBe(mail_texts.length)
  expect(placeholders).toContain('visitor_name')
  const before = await clockOf(api)
  const answer = await api.send('PUT', place, { body: { subject: ' Frei: {service} ', paragraph: '' } })
  const kept = mailTextShape.strict().parse((answer.json as { mail_text: unknown }).mail_text)
  expect(kept).toMatchObject({ subject: 'Frei: {service}', paragraph: null, is_default: false })
  expect(await own(api)).toEqual(kept)
  expect(await clockOf(api)).toBeGreaterThan(before)

  const cookie = await signIn(stage.url, stage.other, stage.password)
  const other = profileApi(stage.url, { cookie, origin: stage.url })
  expect(await own(other)).toMatchObject({ subject: null, is_default: true })
  await other.send('DELETE', place)
  expect(await own(api)).toEqual(kept)
  await api.send('DELETE', place)
  expect(await own(api)).toMatchObject({ subject: null, is_default: true, updated_at: null })
})

test('a preview shows the words in the mail, and changes nothing', async ({ api }) => {
  const before = await clockOf(api)
  const { status, json } = await api.send('POST', 'mail-texts/preview', {
    body: { kind: 'reminder', language: 'de', paragraph: 'Bis bald, <i>{visitor_name}</i>' },
  })
  expect(status).toBe(200)
  const preview = mailPreviewShape.strict().parse((json as { preview: unknown }).preview)
  expect(preview.html).toContain('Bis bald, &lt;i&gt;')
  expect(preview.text).toContain('Bis bald, <i>')
  expect(await clockOf(api)).toBe(before)
})

test('what is wrong is said at its field; what there is not is missing', async ({ api }) => {
  const draft = { kind: 'reminder', language: 'de' }
  const wrong: [Method, string, object, string][] = [
    ['PUT', place, { subject: 'x'.repeat(201) }, '/subject'],
    ['PUT', place, { subject: 'one\ntwo' }, '/subject'],
    ['PUT', place, { subject: '{when}' }, '/subject'],
    ['PUT', place, { paragraph: 'x'.repeat(2001) }, '/paragraph'],
    ['PUT', place, { paragraph: 'at {' }, '/paragraph'],
    ['PUT', place, { paragraph: 'a\0b' }, '/paragraph'],
    ['PUT', place, { paragraph: 7 }, '/paragraph'],
    ['POST', 'mail-texts/preview', { ...draft, kind: 'invitation' }, '/kind'],
    ['POST', 'mail-texts/preview', { kind: 'reminder' }, '/language'],
    ['POST', 'mail-texts/preview', { ...draft, subject: '{}' }, '/subject'],
    ['POST', 'mail-texts/test', { ...draft, language: 'fr' }, '/language'],
  ]
  for (const [method, path, body, pointer] of wrong) {
    const refused = refusalIn(await api.send(method, path, { body }))
    expect([refused.status, refused.errors[0]?.pointer], pointer).toEqual([422, pointer])
  }
  for (const path of ['mail-texts/invitation/en', 'mail-texts/reminder/fr', 'mail-texts/__proto__/de'])
    expect((await api.send('PUT', path, { body: {} })).status).toBe(404)
  expect(refusalIn(await api.send('POST', 'mail-texts/test', { body: draft }))).toMatchObject({ status: 403 })
})
