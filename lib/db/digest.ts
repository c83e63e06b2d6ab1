import { createHash } from 'node:crypto'

/** A short name for a text: prepared statements of one shape share one name, and an ETag names its content. */
export const digest = (text: string): string =>
  createHash('sha1').update(text).digest('base64url').slice(0, 20)
