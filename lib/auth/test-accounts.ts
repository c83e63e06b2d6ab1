import { encode } from 'next-auth/jwt'
import { appSecret } from '@/lib/db/app-secret'
import { prisma } from '@/lib/db/client'
import { hashPassword } from '@/lib/db/password-hash'
import type { Role } from '@/lib/domain/actor'
import { createApiKeySecret, storeApiKey } from './api-key'
import { cookieName, type SessionToken } from './session-cookie'
import { type Credentials, signIn } from './sign-in'

process.env.NEXTAUTH_SECRET ??= 'only for tests'
process.env.APP_URL = 'http://127.0.0.1:3000'

let made = 0

/** A fresh profile with one member, and their password. */
export async function newMember(role: Role = 'owner') {
  const number = ++made
  const credentials: Credentials = {
    email: `member${number}@example.com`,
    password: `a good phrase ${number}`,
  }
  const profile = await prisma().profile.create({
    data: {
      slug: `profile-${number}`,
      name: `Profile ${number}`,
      timezone: 'Europe/Berlin',
      currency: 'EUR',
    },
  })
  const user = await prisma().user.create({
    data: {
      email: credentials.email,
      name: `Member ${number}`,
      passwordHash: await hashPassword(credentials.password),
      memberships: { create: { profileId: profile.id, role } },
    },
  })
  return { profileId: profile.id, userId: user.id, credentials }
}

/** A fresh API key of the profile, as a client would send it. */
export async function newKey(profileId: number, role: Role = 'owner') {
  const secretText = createApiKeySecret()
  const id = await storeApiKey(prisma(), { profileId, name: 'Test', role, secret: secretText })
  return { id, text: secretText }
}

export const browser = (address = '192.0.2.1') => ({ address, userAgent: 'A browser' })

/** The Cookie header of a browser that signed in. */
export const cookieOf = async (credentials: Credentials, address?: string): Promise<string> =>
  cookieFor(await signIn(credentials, browser(address)))

export const cookieFor = async (token: SessionToken): Promise<string> =>
  `${cookieName()}=${await encode({ token: { ...token }, secret: appSecret() })}`

/** A request as a page of our own makes it. */
export function request(
  headers: Record<string, string>,
  method = 'GET',
  path = '/api/v1/my-profile/poll',
): Request {
  return new Request(`http://127.0.0.1:3000${path}`, {
    method,
    headers: { host: '127.0.0.1:3000', ...headers },
  })
}
