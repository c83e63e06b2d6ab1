import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '@/lib/domain/actor'
import { clientAddress } from './client-address'
import { cookieName } from './session-cookie'
import type { Browser } from './sessions'
import { type SignedIn, signedIn } from './signed-in'

/** The live session of the browser that asks for this page or action, looked up once per request; null without one. */
export const currentSession: () => Promise<SignedIn | null> = cache(async () => {
  const token = (await cookies()).get(cookieName())?.value
  return token ? signedIn(token) : null
})

/** Who asks for this page; null when nobody is signed in. */
export const currentActor = async (): Promise<Actor | null> => (await currentSession())?.actor ?? null

/** The session of whoever asks for this page; sends everybody else to sign in, and back to `path` afterwards. */
export async function sessionOrSignIn(path: string): Promise<SignedIn> {
  return (await currentSession()) ?? redirect(`/sign-in?next=${encodeURIComponent(path)}`)
}

/** The browser that asks, as far as sign-in notes it. */
export async function currentBrowser(): Promise<Browser> {
  const sent = await headers()
  return { address: clientAddress(sent), userAgent: sent.get('user-agent') }
}
