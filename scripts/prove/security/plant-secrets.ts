import { randomBytes, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { decode } from 'next-auth/jwt'
import { profileApi } from '@/e2e/api-client'
import { signIn } from '@/e2e/api-session'
import { gridOf } from '@/e2e/api-test'
import type { FakeMessage } from '@/e2e/fake-resend'
import { stage as accounts } from '@/e2e/stage'
import { startWebhookReceiver } from '@/e2e/webhook-receiver'
import { addDays } from '@/lib/domain/local-time'

/** What nobody may find anywhere, by what it is. */
export type Secrets = Record<string, string>

interface Where {
  url: string
  resendUrl: string
  nextauthSecret: string
}

type Api = ReturnType<typeof profileApi>

/**
 * Has the app make, and be told, a secret of every kind, as its users do: every write under an Idempotency-Key, so that
 * its answer is kept as well. Answers them with the visitor's link and the browser's cookie they can be asked with.
 */
export async function plantSecrets({ url, resendUrl, nextauthSecret }: Where) {
  const cookie = await signIn(url, accounts.owner, accounts.password)
  const session = decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1))
  const said = await decode({ token: session, secret: nextauthSecret })
  const api = profileApi(url, { authorization: `Bearer ${accounts.apiKey}` })
  const write = async (path: string, body: unknown) => {
    const answer = await api.send('POST', path, { body, headers: { 'idempotency-key': randomUUID() } })
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`)
    return answer.json as Record<string, string & { id: number; url: string }>
  }
  const calendar = randomBytes(24).toString('base64url')
  const receiver = await startWebhookReceiver()
  try {
    const key = await write('api-keys', { name: 'Planted', role: 'viewer' })
    const rotated = await write(`api-keys/${key.api_key?.id}/rotate`, {})
    const webhook = await write('webhooks', { url: receiver.url, events: ['booking.created'] })
    const feed = await write('calendar-feeds', {})
    const [grid, guest] = [await gridOf(api), `planted.${randomUUID()}@example.org`]
    await write('calendar-imports', { url: `${receiver.url}?${calendar}`, label: 'Planted' })
    await write('invitations', { email: `invited.${guest}`, role: 'viewer' })
    const [link, customerId] = await bookedBy(api, grid, guest, resendUrl)
    const customer = await write(`customers/${customerId}/token`, undefined)
    const [, invitation = ''] = await mailedTo(resendUrl, `invited.${guest}`, /token=([\w-]{43})/)
    const online = await bookedOnline(url, resendUrl, `online.${guest}`)
    const secrets: Secrets = {
      'the app’s secret': nextauthSecret,
      'a password': accounts.password,
      'an API key': accounts.apiKey,
      'a new API key': key.secret ?? '',
      'a rotated API key': rotated.secret ?? '',
      'a webhook’s secret': webhook.secret ?? '',
      'a feed’s token': /feeds\/([\w-]{43})/.exec(feed.url ?? '')?.[1] ?? '',
      'a calendar’s address': calendar,
      'a customer’s token': customer.token ?? '',
      'an invitation’s token': invitation,
      'a visitor’s link': link,
      'a kept time’s token': online.hold,
      'the link of who booked online': online.link,
      'a new password’s token': await resetOf(url, resendUrl),
      'a session’s cookie': session,
      'a session’s id': String(said?.sid ?? ''),
      'the mail provider’s key': 're_journeys',
    }
    for (const [name, secret] of Object.entries(secrets))
      if (secret.length < 8) throw new Error(`${name} was not planted`)
    return { secrets, cookie, link }
  } finally {
    await receiver.close()
  }
}

/** A booking made under a key, as a shop's program does; answers its visitor's token, and the customer's id. */
async function bookedBy(
  api: Api,
  grid: Awaited<ReturnType<typeof gridOf>>,
  email: string,
  resendUrl: string,
) {
  const service = grid.services.find(({ name }) => name === 'Classic massage')
  const date = new Date(Date.now() + 60 * 24 * 3600 * 1000).toISOString().slice(0, 10)
  const wish = { product_id: service?.id, booking_date: date, start_time: '10:00', override: true }
  const body = { ...wish, visitor_name: 'Planted Guest', visitor_email: email }
  const { customer_id } = await api.create(body, { 'idempotency-key': randomUUID() })
  const [, token = ''] = await mailedTo(resendUrl, email, /\/b\/([\w-]+)/)
  return [token, customer_id] as const
}

/** A booking made on the public page; answers the token of the time that was kept for it, and its visitor's. */
async function bookedOnline(url: string, resendUrl: string, email: string) {
  const page = `${url}/api/v1/public/lindenhof`
  const ask = async (path: string, body?: object) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
    const sending = body && { method: 'POST', headers, body: JSON.stringify(body) }
    const response = await fetch(`${page}${path}`, sending)
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  const { profile } = await ask('')
  const { id } = profile.services.find(({ name }: { name: string }) => name === 'Classic massage')
  const [from, to] = [30, 44].map((days) => addDays(new Date().toISOString().slice(0, 10), days))
  const { slots } = await ask(`/availability?product_id=${id}&date_from=${from}&date_to=${to}`)
  const { booking_date, start_time } = slots[0]
  const place = { product_id: id, booking_date, start_time }
  const { hold } = await ask('/holds', place)
  // Nobody fills in a form sooner.
  await pause(1500)
  await ask('/bookings', { ...place, visitor_name: 'Online Guest', visitor_email: email, hold: hold.token })
  const [, link = ''] = await mailedTo(resendUrl, email, /\/b\/([\w-]+)/)
  return { hold: hold.token as string, link }
}

/** Asks for a new password as the page's form does; answers the token that was mailed. */
async function resetOf(url: string, resendUrl: string): Promise<string> {
  const manifest = await readFile(path.resolve('.next/server/server-reference-manifest.json'), 'utf8')
  const actions = Object.entries<{ exportedName?: string }>(JSON.parse(manifest).node)
  const action = actions.find(([, { exportedName }]) => exportedName === 'askForReset')?.[0] ?? ''
  const headers = { 'next-action': action, origin: url, 'content-type': 'text/plain;charset=UTF-8' }
  const body = JSON.stringify([{ email: accounts.other }])
  await fetch(`${url}/forgot-password`, { method: 'POST', headers, body })
  const [, token = ''] = await mailedTo(resendUrl, accounts.other, /token=([\w-]{43})/)
  return token
}

/** What a pattern finds in a mail to an address; waits for the mail. */
async function mailedTo(resendUrl: string, address: string, pattern: RegExp): Promise<string[]> {
  for (const end = Date.now() + 20_000; Date.now() < end; await pause(100)) {
    const mails = (await (await fetch(`${resendUrl}/__messages`)).json()) as FakeMessage[]
    const found = mails
      .filter(({ to }) => [to].flat().includes(address))
      .map(({ text }) => pattern.exec(text ?? ''))
      .find(Boolean)
    if (found) return [...found]
  }
  throw new Error(`No mail with a link reached ${address}`)
}
