import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import type { FakeMessage } from './fake-resend'
import { stage } from './stage'

/** An address that nobody has had before. */
export const newAddress = () => `vera.${randomUUID()}@example.org`

/** The visitor's link in the first mail that reaches an address. */
export async function linkFor(address: string): Promise<string> {
  await expect.poll(async () => (await linksIn(address)).length, { timeout: 15_000 }).toBeGreaterThan(0)
  return (await linksIn(address))[0] as string
}

async function linksIn(address: string): Promise<string[]> {
  const mails = (await (await fetch(`${stage.resendUrl}/__messages`)).json()) as FakeMessage[]
  return mails
    .filter(({ to }) => [to].flat().some((recipient) => recipient.includes(address)))
    .flatMap(({ text }) => text?.match(/http\S+\/b\/[\w-]+/)?.[0] ?? [])
}
