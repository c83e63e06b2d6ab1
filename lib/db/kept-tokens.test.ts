import { afterEach, expect, test, vi } from 'vitest'
import { tokensKept, withTokens } from './kept-tokens'

afterEach(() => {
  vi.unstubAllEnvs()
})

const token = '1-2-0-1-abcdefghij_LMNOPQR-uvw'

/** A mail with the token in all its parts, in a calendar also across the end of a line. */
function kept(profileId = 1, linked = token) {
  const { mark, keep } = tokensKept(profileId)
  const url = `https://book.example/b/${mark(linked)}`
  const entry = `URL:${url.slice(0, 40)}\r\n ${url.slice(40)}\r\n`
  return keep({
    subject: 'Confirmed',
    text: `Open ${url} or ${url}.`,
    html: `<a href="${url}">Open</a>`,
    attachments: [{ filename: 'booking.ics', content: Buffer.from(entry).toString('base64') }],
  })
}

test('what is kept of a mail opens nothing; what is sent does, in its text, its page and its calendar', () => {
  const mail = kept()
  const stored = JSON.stringify(mail) + Buffer.from(mail.attachments[0]?.content ?? '', 'base64')
  expect(stored).not.toContain(token.slice(-20))

  const url = `https://book.example/b/${token}`
  const sent = withTokens(1, mail)
  expect(sent).toMatchObject({
    subject: 'Confirmed',
    text: `Open ${url} or ${url}.`,
    html: `<a href="${url}">Open</a>`,
  })
  expect(sent).not.toHaveProperty('sealed')
  const calendar = Buffer.from(sent?.attachments[0]?.content ?? '', 'base64').toString()
  expect(calendar).toBe(`URL:${url.slice(0, 40)}\r\n ${url.slice(40)}\r\n`)
})

test('no mail is given the tokens of another business, or of another secret of the app', () => {
  const mail = kept()
  expect(withTokens(2, mail)).toBeNull()
  vi.stubEnv('NEXTAUTH_SECRET', 'another one')
  expect(withTokens(1, mail)).toBeNull()
})

test('a text that was typed is given no token, and a mail without tokens is what it was', () => {
  const first = kept()
  const second = kept()
  expect(first.text).not.toBe(second.text)
  expect(withTokens(1, { text: first.text, sealed: second.sealed ?? '' })?.text).toBe(first.text)
  expect(withTokens(1, { text: '/b/$&-token' })).toEqual({ text: '/b/$&-token' })
})
