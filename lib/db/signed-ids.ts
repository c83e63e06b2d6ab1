import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { remember } from '@/lib/domain/remember'
import { appSecret } from './app-secret'

/**
 * A text that names ids (0 to int32) and is signed for one purpose: nothing of it needs to be stored, and no other can be
 * made from it.
 */
export function signIds(purpose: string, ids: number[]): string {
  const named = ids.map((id) => id.toString(36)).join('-')
  return `${named}-${signature(purpose, named)}`
}

/** The ids that a text names; null when it was not signed by us for this purpose. */
export function readIds(purpose: string, text: string): number[] | null {
  const [, named = '', signed = ''] = /^([0-9a-z]{1,7}(?:-[0-9a-z]{1,7}){0,7})-([\w-]{22})$/.exec(text) ?? []
  if (!named || !timingSafeEqual(Buffer.from(signed), Buffer.from(signature(purpose, named)))) return null
  return named.split('-').map((id) => Number.parseInt(id, 36))
}

/** Such texts wherever they stand in another one. */
export const signedIds = /[0-9a-z]{1,7}(?:-[0-9a-z]{1,7}){1,7}-[\w-]{22}(?![\w-])/g

const bytes = 16

/** As text: the same bytes could be spelt in several ways, of which only this one counts. */
const signature = (purpose: string, named: string): string =>
  createHmac('sha256', keyFrom(appSecret()))
    .update(`${purpose}:${named}`)
    .digest()
    .subarray(0, bytes)
    .toString('base64url')

const keyFrom = remember((from) => Buffer.from(hkdfSync('sha256', from, '', 'visitor links', 32)))
