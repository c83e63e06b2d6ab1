import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { remember } from '@/lib/domain/remember'
import { appSecret } from './app-secret'

const cipher = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/**
 * A text that must be usable again, as it is stored: encrypted with a key made from the app's secret. `owner` names whose
 * it is; moved to another's row it does not open.
 */
export function seal(text: string, owner: string): Buffer {
  const iv = randomBytes(ivBytes)
  const sealing = createCipheriv(cipher, keyFrom(appSecret()), iv).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
  return Buffer.concat([iv, sealing.getAuthTag(), sealed])
}

/** The text again; null when it is another's, was changed, or the app's secret is another one by now. */
export function unseal(stored: Buffer, owner: string): string | null {
  try {
    const [iv, tag] = [stored.subarray(0, ivBytes), stored.subarray(ivBytes, ivBytes + tagBytes)]
    const opening = createDecipheriv(cipher, keyFrom(appSecret()), iv, { authTagLength: tagBytes })
      .setAAD(Buffer.from(owner))
      .setAuthTag(tag)
    return Buffer.concat([opening.update(stored.subarray(ivBytes + tagBytes)), opening.final()]).toString(
      'utf8',
    )
  } catch {
    return null
  }
}

const keyFrom = remember((from) => Buffer.from(hkdfSync('sha256', from, '', 'sealed texts', 32)))
