import { decode, type JWT } from 'next-auth/jwt'
import { appSecret } from '@/lib/db/app-secret'
import { appUrl } from './app-url'

/** A session ends this long after sign-in, whatever happens … */
export const absoluteSeconds = 14 * 24 * 60 * 60
/** … and this long after its last request. */
export const idleSeconds = 12 * 60 * 60

/** All that the cookie says, encrypted: which user, which session. Rights are always read from the database. */
export interface SessionToken {
  sub: string
  sid: string
}

const isSecure = () => appUrl().protocol === 'https:'

/** `__Host-` (this host only, https only) where the app is served by https; browsers refuse such names elsewhere. */
export const cookieName = () => `${isSecure() ? '__Host-' : ''}next-auth.session-token`

export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const

/** The session cookie's value in a Cookie header; null when there is none. */
export function tokenFromCookies(header: string | null | undefined): string | null {
  const prefix = `${cookieName()}=`
  const pair = header?.split(/; */).find((part) => part.startsWith(prefix))
  return pair?.slice(prefix.length) || null
}

/** What a cookie's value says; null when it was not made by us, was tampered with, or is too old. */
export async function readToken(token: string): Promise<SessionToken | null> {
  return asSessionToken(await decode({ token, secret: appSecret() }).catch(() => null))
}

/** The part of a decoded cookie that counts; null when it lacks one. */
export const asSessionToken = (said: JWT | null): SessionToken | null =>
  typeof said?.sub === 'string' && typeof said.sid === 'string' ? { sub: said.sub, sid: said.sid } : null
