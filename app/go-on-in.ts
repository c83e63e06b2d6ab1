import { cookies } from 'next/headers'
import { encode } from 'next-auth/jwt'
import { currentSession } from '@/lib/auth/session'
import { absoluteSeconds, cookieName, cookieOptions } from '@/lib/auth/session-cookie'
import { switchProfile } from '@/lib/auth/switch-profile'
import { appSecret } from '@/lib/db/app-secret'
import { missing } from '@/lib/domain/refusal'

/** This browser goes on in another of the user's businesses, with a cookie of its own. Refuses one they do not belong to. */
export async function goOnIn(profileId: number): Promise<void> {
  const session = await currentSession()
  if (!session) throw missing('Business')
  if (session.actor.profileId === profileId) return
  const token = await switchProfile(session, profileId)
  const value = await encode({ token: { ...token }, secret: appSecret(), maxAge: absoluteSeconds })
  const jar = await cookies()
  jar.set(cookieName(), value, { ...cookieOptions(), maxAge: absoluteSeconds })
}
