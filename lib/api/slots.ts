import { slotsRefusals, toSlotsError } from '@/lib/wire/slots-refusals'
import { methodsOf, nowhereOf } from './methods'
import { type Dialect, speak } from './speak'

/** The slots dialect (seed 004), below /api/slots. */
const slotsDialect: Dialect = {
  refuse: (refused) => ({ status: slotsRefusals[refused.reason].status, body: toSlotsError(refused) }),
}

/** A door of the slots dialect. */
export const slots = speak(slotsDialect)

/** The handlers of one path of the slots dialect. */
export const slotsMethods = methodsOf(slots)

/** Every path that is none of ours. */
export const slotsNowhere = nowhereOf(slots)
