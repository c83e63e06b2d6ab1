import type { Actor } from '@/lib/domain/actor'
import { Refused } from '@/lib/domain/refusal'
import { keyActor } from './key-actor'
import { demandSameSite } from './same-site'
import { tokenFromCookies } from './session-cookie'
import { signedIn } from './signed-in'

const safeMethods = ['GET', 'HEAD', 'OPTIONS']

/**
 * Who asks. An Authorization header counts alone (`Bearer <API key>`; a cookie beside it is ignored), else the session
 * cookie, with which a write must come from this site. Both are looked up anew for every request, so that a revoked
 * key or an ended session is refused at once. Refuses with `unauthenticated`, or `cross_site`.
 */
export async function who(request: Request): Promise<Actor> {
  return request.headers.has('authorization') ? byKey(request) : bySession(request)
}

async function byKey(request: Request): Promise<Actor> {
  const text = bearerOf(request)
  if (!text) throw unauthenticated('The Authorization header must read: Bearer <API key>.')
  return (await keyActor(text)) ?? refuse('This API key is unknown, revoked or expired.')
}

/** The credential of a request's Authorization header; null without one, or where it is of another kind. */
export function bearerOf(request: Request): string | null {
  const [, text] = /^Bearer +(\S+) *$/i.exec(request.headers.get('authorization') ?? '') ?? []
  return text ?? null
}

async function bySession(request: Request): Promise<Actor> {
  const token = tokenFromCookies(request.headers.get('cookie'))
  if (!token) throw unauthenticated('Send an API key as Authorization: Bearer <API key>, or sign in.')
  const session = await signedIn(token)
  if (!session) throw unauthenticated('This session has ended. Please sign in again.')
  if (!safeMethods.includes(request.method)) demandSameSite(request)
  return session.actor
}

const unauthenticated = (message: string) => new Refused('unauthenticated', message)

function refuse(message: string): never {
  throw unauthenticated(message)
}
