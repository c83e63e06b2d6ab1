import type { NextAuthOptions, User } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { appSecret } from '@/lib/db/app-secret'
import { ownPath } from '@/lib/domain/own-path'
import { Refused } from '@/lib/domain/refusal'
import { appUrl } from './app-url'
import { clientAddress } from './client-address'
import {
  absoluteSeconds,
  asSessionToken,
  cookieName,
  cookieOptions,
  readToken,
  tokenFromCookies,
} from './session-cookie'
import { endSession } from './sessions'
import { signIn } from './sign-in'
import { sessionNamed } from './signed-in'

/** A user as next-auth carries it from `authorize` to the cookie: nothing but the session begun for them. */
interface Arriving extends User {
  sid: string
}

/**
 * next-auth's part: the credentials form's protocol (CSRF token, cookies, sign-out). What a session is and whether it
 * lives is ours (sessions.ts); nothing a client sends can change whom a cookie names.
 */
export const nextAuthOptions = (): NextAuthOptions => ({
  secret: appSecret(),
  useSecureCookies: appUrl().protocol === 'https:',
  session: { strategy: 'jwt', maxAge: absoluteSeconds },
  pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
  cookies: { sessionToken: { name: cookieName(), options: cookieOptions() } },
  logger: { error: report, warn: () => {}, debug: () => {} },
  providers: [
    Credentials({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      authorize: (credentials, request) => arrive(credentials, new Headers(request.headers)),
    }),
  ],
  callbacks: {
    redirect: ({ url, baseUrl }) => ownPath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) || '/' : url),
    async jwt({ token, user }) {
      if (user) return { sub: user.id, sid: (user as Arriving).sid }
      // Reading or "updating" the session: whatever was sent, the cookie goes on naming whom it named, while it may.
      const said = asSessionToken(token)
      if (!said || !(await sessionNamed(said))) throw new Error('This session has ended.')
      return { ...said }
    },
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    async signOut({ token }) {
      const said = asSessionToken(token)
      if (said) await endSession(said)
    },
  },
})

async function arrive(credentials: Record<'email' | 'password', string> | undefined, headers: Headers) {
  const { email, password } = credentials ?? {}
  if (typeof email !== 'string' || typeof password !== 'string') return null
  const browser = { address: clientAddress(headers), userAgent: headers.get('user-agent') }
  const { sub, sid } = await signIn({ email, password }, browser).catch(inShort)
  await endReplaced(headers.get('cookie'))
  return { id: sub, sid } satisfies Arriving
}

/** next-auth hands the form no more than a text: the reason, and the seconds to wait where there are any. */
function inShort(error: unknown): never {
  if (!(error instanceof Refused)) throw error
  const { reason, details } = error
  throw new Error([reason, details.retryAfter].filter(Boolean).join(':'), { cause: error })
}

/** Signing in over an older session of the same browser ends that one. */
async function endReplaced(cookies: string | null): Promise<void> {
  const token = tokenFromCookies(cookies)
  const older = token && (await readToken(token))
  if (older) await endSession(older)
}

/** What a client alone brings about is no news for the operator. */
const clientsFaults = ['JWT_SESSION_ERROR', 'INVALID_CALLBACK_URL_ERROR']

function report(code: string, metadata: unknown): void {
  const cause = metadata instanceof Error ? metadata : (metadata as { error?: unknown } | null)?.error
  if ((cause as Error | null)?.cause instanceof Refused || clientsFaults.includes(code)) return
  console.error('sign-in:', code, cause ?? metadata)
}
