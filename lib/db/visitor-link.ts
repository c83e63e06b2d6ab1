import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { remember } from '@/lib/domain/remember'
import { appSecret } from './app-secret'

/** What a link lets its holder do: run their booking, write its review, or finish a booking whose time is kept for them. */
export type LinkPurpose = 'booking' | 'review' | 'hold'

/** The one booking, or the one seat of a class, that a link opens. */
export interface LinkTarget {
  profileId: number
  bookingId: number
  /** null: the booking's own visitor. */
  seatId: number | null
  /** The generation of the visitor's links: those of another one open nothing. */
  linkVersion: number
}

/**
 * The token of a visitor's link: names its target and is signed for this purpose, so nothing of it needs to be stored
 * and no other can be made from it. It goes into `/b/{token}` or `/r/{token}`.
 */
export function signLink(purpose: LinkPurpose, target: LinkTarget): string {
  const named = [target.profileId, target.bookingId, target.seatId ?? 0, target.linkVersion]
    .map((id) => id.toString(36))
    .join('-')
  return `${named}-${signature(purpose, named).toString('base64url')}`
}

/** What a token opens; null when it was not signed by us for this purpose. */
export function readLink(purpose: LinkPurpose, token: string): LinkTarget | null {
  const [, named = '', signed = ''] = /^([0-9a-z]{1,7}(?:-[0-9a-z]{1,7}){3})-([\w-]{22})$/.exec(token) ?? []
  if (!named || !timingSafeEqual(Buffer.from(signed, 'base64url'), signature(purpose, named))) return null
  const [profileId = 0, bookingId = 0, seatId = 0, linkVersion = 0] = named
    .split('-')
    .map((id) => Number.parseInt(id, 36))
  return { profileId, bookingId, seatId: seatId || null, linkVersion }
}

const bytes = 16

const signature = (purpose: LinkPurpose, named: string): Buffer =>
  createHmac('sha256', keyFrom(appSecret())).update(`${purpose}:${named}`).digest().subarray(0, bytes)

const keyFrom = remember((from) => Buffer.from(hkdfSync('sha256', from, '', 'visitor links', 32)))
