import { randomBytes } from 'node:crypto'
import { seal } from './sealed'

/** Whose a sealed secret is: one copied into another profile's row does not open. */
export const webhookOwner = (profileId: number) => `webhook of profile ${profileId}`

/** A new signing secret, as it is told once and as it is kept. */
export function newWebhookSecret(profileId: number): { secret: string; sealed: Buffer } {
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  return { secret, sealed: seal(secret, webhookOwner(profileId)) }
}
