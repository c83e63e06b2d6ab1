import type { ApiKeyJson } from '@/lib/wire/profile-api-key'

/** By which one knows a key again: how it begins, and how it ends. */
export const hintOf = ({ prefix, last4 }: Pick<ApiKeyJson, 'prefix' | 'last4'>): string =>
  `${prefix ? `${prefix}_` : ''}…${last4}`
