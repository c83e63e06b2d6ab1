import { createHash, randomBytes, randomInt } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Prisma } from '@/lib/db/generated/client'
import type { Role } from '@/lib/domain/actor'
import { invalid } from '@/lib/domain/refusal'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const ownFormat = /^bk_live_([0-9A-Za-z]{8})_[0-9A-Za-z]{43}([0-9A-Za-z]{6})$/
const usable = /^[\x21-\x7e]{8,200}$/

/** What a presented key is looked up and compared by. */
export interface ParsedKey {
  publicId: string
  hash: Buffer
}

/** A new key's text: `bk_live_<public id>_<256 random bits><checksum>`. It is shown once and never stored. */
export function createApiKeySecret(): string {
  const publicId = Array.from({ length: 8 }, () => alphabet[randomInt(62)]).join('')
  const body = `bk_live_${publicId}_${base62(BigInt(`0x${randomBytes(32).toString('hex')}`), 43)}`
  return body + checksum(body)
}

/** A new key's text with what is kept of it. */
export function newSecret(): ParsedKey & { secret: string; last4: string } {
  const secret = createApiKeySecret()
  const parsed = parseApiKey(secret)
  if (!parsed) throw new Error('a new key is one of ours')
  return { ...parsed, secret, last4: secret.slice(-4) }
}

/**
 * Reads a presented key; null when no key could look like this, which nobody has to look up: a text of our format with a
 * wrong checksum is a typing error or a guess. Any other text may be one that an operator chose (DEMO_API_KEY): its hash
 * serves as public id.
 */
export function parseApiKey(text: string): ParsedKey | null {
  if (!usable.test(text)) return null
  const [, publicId, sum] = ownFormat.exec(text) ?? []
  if (publicId !== undefined && sum !== checksum(text.slice(0, -6))) return null
  const hash = hashSecret(text)
  return { publicId: publicId ?? `own_${hash.toString('hex').slice(0, 24)}`, hash }
}

/** A key carries 256 random bits (or is the operator's own choice), so a plain, fast hash keeps it. */
export const hashSecret = (text: string): Buffer => createHash('sha256').update(text).digest()

/**
 * Stores a key of the profile by its hash and answers its id; storing the same text again changes nothing.
 * Refuses texts that could not be presented in a header: at least 8 printable characters without spaces.
 */
export async function storeApiKey(
  db: Pick<Prisma.TransactionClient, 'apiKey'>,
  key: { profileId: number; name: string; role: Role; secret: string },
): Promise<number> {
  const parsed = parseApiKey(key.secret)
  if (!parsed)
    throw invalid(
      'secret',
      'An API key has 8 to 200 printable characters and no spaces, and is no mistyped one of ours.',
    )
  const { id } = await db.apiKey.upsert({
    where: { publicId: parsed.publicId },
    update: {},
    create: {
      profileId: key.profileId,
      name: key.name,
      role: key.role,
      publicId: parsed.publicId,
      secretHash: new Uint8Array(parsed.hash),
      last4: key.secret.slice(-4),
    },
    select: { id: true },
  })
  return id
}

/** Lets a scanner tell a leaked key from a random text without asking us. */
const checksum = (body: string) => base62(BigInt(crc32(body)), 6)

function base62(value: bigint, width: number): string {
  let text = ''
  for (let rest = value; rest > 0n; rest /= 62n) text = alphabet[Number(rest % 62n)] + text
  return text.padStart(width, '0')
}
