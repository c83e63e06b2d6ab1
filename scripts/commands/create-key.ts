import { roles } from '@/lib/domain/actor'
import { scopes } from '@/lib/domain/permission'
import { PlainFailure } from '../step.mjs'
import { operatorOf, profileFlag, theBusiness } from './business'
import type { Asked, Command } from './command'
import { openAsIs } from './database'

export const createKey: Command = {
  summary: 'Creates an API key and prints it, this once.',
  flags: {
    profile: profileFlag,
    name: { type: 'string', value: 'NAME', about: 'what it is for', required: true },
    role: { type: 'string', value: 'ROLE', about: roles.join(', '), required: true },
    scopes: { type: 'string', value: 'LIST', about: 'what of its role it may, else all: bookings.read,…' },
    staff: { type: 'string', value: 'ID', about: 'whose calendar, for the role staff', says: 'staffId' },
    expires: {
      type: 'string',
      value: 'DATE',
      about: 'its last day (UTC), as 2027-12-31; else it does not end',
      says: 'expiresAt',
    },
  },
  async run({ flags, environment }) {
    const terms = await termsOf(flags)
    await openAsIs(environment)
    const business = await theBusiness(flags.profile)
    const { addApiKey } = await import('@/lib/auth/add-api-key')
    const { secret } = await addApiKey(operatorOf(business), terms)
    console.log(secret)
    return 0
  },
}

/** The flags as the API reads its keys' terms, so that both take and refuse the same. */
async function termsOf({ name, role, scopes: list, staff, expires }: Asked['flags']) {
  const { newApiKey, toKeyTerms } = await import('@/lib/wire/profile-api-key-inputs')
  const wish = newApiKey.safeParse({
    name,
    role,
    ...(list !== undefined && { scopes: String(list).split(',') }),
    ...(staff !== undefined && { operator_id: Number(staff) }),
    ...(expires !== undefined && { expires_at: `${expires}T23:59:59Z` }),
  })
  if (wish.success) return toKeyTerms(wish.data)
  const { path: [field] = [], message } = wish.error.issues[0] ?? { message: '' }
  throw new PlainFailure(`daybook create-key: ${explained(String(field), message)}`)
}

const explained = (field: string, message: string): string =>
  ({
    role: `--role must be one of ${roles.join(', ')}.`,
    scopes: `--scopes must name some of ${scopes.join(', ')}.`,
    operator_id: '--staff must be the number of a member of staff.',
    expires_at: '--expires must be a date as 2027-12-31.',
  })[field] ?? `--${field}: ${message}`
