import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import ICAL from 'ical.js'
import type { FakeMessage } from './fake-resend'
import { stage } from './stage'

/** An address that nobody has had before. */
export const newAddress = () => `vera.${randomUUID()}@example.org`

/** The mails that the provider accepted for an address, oldest first. */
export async function lettersTo(address: string): Promise<FakeMessage[]> {
  const sent = (await (await fetch(`${stage.resendUrl}/__messages`)).json()) as FakeMessage[]
  return sent.filter(({ to }) => [to].flat().includes(address))
}

/** Mails come within a moment, and asking for them costs nothing. */
const patience = { timeout: 20_000, intervals: [100] }

/** Waits until so many mails have reached an address, no more, and answers the last of them. */
export async function letterTo(address: string, count = 1): Promise<FakeMessage> {
  const subjects = async () => (await lettersTo(address)).map(({ subject }) => subject)
  await expect.poll(subjects, patience).toHaveLength(count)
  return (await lettersTo(address)).at(-1) as FakeMessage
}

/** The visitor's link in the first mail that reaches an address. */
export async function linkFor(address: string): Promise<string> {
  await expect.poll(async () => (await linksTo(address)).length, patience).toBeGreaterThan(0)
  return (await linksTo(address))[0] as string
}

const linksTo = async (address: string) =>
  (await lettersTo(address)).map(linkIn).filter((link) => link !== '')

/** The link by which a mail's reader runs their booking, or reviews it; empty where a mail has none. */
export const linkIn = ({ text }: FakeMessage): string => /http\S+\/[br]\/[\w-]+/.exec(text ?? '')?.[0] ?? ''

/** What a calendar does when a mail is opened in it; null: the mail has nothing for calendars. */
export function entryIn({ attachments = [] }: FakeMessage) {
  const [file] = attachments
  if (!file) return null
  const calendar = new ICAL.Component(ICAL.parse(Buffer.from(file.content, 'base64').toString()))
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
  return {
    type: file.content_type,
    method: calendar.getFirstPropertyValue('method'),
    uid: event.uid,
    sequence: event.sequence,
    startsAt: event.startDate.toJSDate(),
  }
}
