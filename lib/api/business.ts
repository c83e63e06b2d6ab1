import { businessRefusals, toMessage } from '@/lib/wire/business-refusals'
import { methodsOf, nowhereOf } from './methods'
import { type Dialect, speak } from './speak'

/** The business dialect (seed 003), below /api/business. */
const businessDialect: Dialect = {
  refuse: (refused) => ({ status: businessRefusals[refused.reason], body: toMessage(refused) }),
}

/** A door of the business dialect. */
export const business = speak(businessDialect)

/** The handlers of one path of the business dialect. */
export const businessMethods = methodsOf(business)

/** Every path that is none of ours. */
export const businessNowhere = nowhereOf(business)
