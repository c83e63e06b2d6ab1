import { bearerOf, who } from '@/lib/auth/who'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { Refused } from '@/lib/domain/refusal'
import { tokenHolder } from '@/lib/engine/token-holder'
import { marketplaceRefusals, toMarketplaceError } from '@/lib/wire/marketplace-refusals'
import { methodsOf, nowhereOf } from './methods'
import { type Dialect, speak } from './speak'

/** The marketplace dialect (seed 002), below /api/marketplace: a side for merchants and one for their customers. */
const refuse: Dialect['refuse'] = (refused) => ({
  status: marketplaceRefusals[refused.reason],
  body: toMarketplaceError(refused),
})

/** A merchant is whoever has an API key, or is signed in. A customer's token is a good one, but no merchant's. */
export const merchant = speak({ refuse, who: asMerchant })

/** A customer has a token of their own, or the link of a mail; a merchant's key is a good one, but no customer's. */
export const customer = speak({ refuse, who: asCustomer })

/** The handlers of one path of the merchants' side, and of the customers'. */
export const merchantMethods = methodsOf(merchant)
export const customerMethods = methodsOf(customer)

/** Every path that is none of ours. */
export const nowhere = nowhereOf(merchant)

/** The token a customer came in by. */
export const tokenOf = (request: Request): string => bearerOf(request) ?? ''

async function asMerchant(request: Request): Promise<Actor> {
  const token = bearerOf(request)
  if (token && (await tokenHolder(reader, token)))
    throw new Refused('forbidden', 'This is the merchants’ side: a customer’s token opens nothing here.')
  return who(request)
}

async function asCustomer(request: Request): Promise<Actor> {
  const token = bearerOf(request)
  const holder = token ? await tokenHolder(reader, token) : null
  if (holder) return holder.actor
  await who(request).catch(inTheirWords)
  throw new Refused(
    'forbidden',
    'This is the customers’ side: it takes a customer’s token, which you can ask for.',
  )
}

function inTheirWords(error: unknown): never {
  if (!(error instanceof Refused && error.reason === 'unauthenticated')) throw error
  throw new Refused('unauthenticated', 'Send a customer’s token as Authorization: Bearer <token>.')
}
