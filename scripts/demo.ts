import { parseApiKey, storeApiKey } from '@/lib/auth/api-key'
import { prisma } from '@/lib/db/client'
import { hashPassword, passwordMatches } from '@/lib/db/password-hash'
import type { Environment } from '@/lib/domain/environment'
import type { Secrets } from './secrets'
import { step } from './step.mjs'

/** How to get into the demo; null where the operator has chosen otherwise since. */
export interface DemoAccess {
  password: string | null
  apiKey: string | null
}

const emails = ['owner@daybook.test', 'other@daybook.test']

/** Fills an empty database with the demo, keeps what DEMO_PASSWORD and DEMO_API_KEY fix, and answers how to get in. */
export async function ensureDemo(environment: Environment, secrets: Secrets): Promise<DemoAccess | null> {
  if (!environment.demo) return null
  const { demoPassword: password, demoApiKey: apiKey } = secrets
  if ((await prisma().user.count()) === 0) {
    const { seedDemo } = await import('@/prisma/seed')
    await step('Creating demo data', () => seedDemo({ password, apiKey }))
  }
  const users = await prisma().user.findMany({
    where: { email: { in: emails } },
    include: { memberships: true },
  })
  const owner = users.find(({ email }) => email === emails[0])
  if (!owner) return null
  if (environment.demoPassword) await fixPasswords(users, environment.demoPassword)
  if (environment.demoApiKey) await fixKey(owner.memberships[0]?.profileId, environment.demoApiKey)
  const known = environment.demoPassword !== null || (await passwordMatches(owner.passwordHash, password))
  return { password: known ? password : null, apiKey: (await isValid(apiKey)) ? apiKey : null }
}

async function fixPasswords(users: { id: number; passwordHash: string }[], password: string): Promise<void> {
  for (const { id, passwordHash } of users) {
    if (await passwordMatches(passwordHash, password)) continue
    await prisma().user.update({ where: { id }, data: { passwordHash: await hashPassword(password) } })
  }
}

async function fixKey(profileId: number | undefined, secret: string): Promise<void> {
  if (profileId !== undefined) await storeApiKey(prisma(), { profileId, name: 'Demo', role: 'owner', secret })
}

async function isValid(secret: string): Promise<boolean> {
  const publicId = parseApiKey(secret)?.publicId
  return publicId !== undefined && (await prisma().apiKey.count({ where: { publicId, revokedAt: null } })) > 0
}
