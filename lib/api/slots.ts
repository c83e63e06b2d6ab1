import { Refused } from '@/lib/domain/refusal'
import { slotsRefusals, toSlotsError } from '@/lib/wire/slots-refusals'
import { methodsOf } from './methods'
import { type Dialect, speak } from './speak'

/** The slots dialect (seed 004), below /api/slots. */
const slotsDialect: Dialect = {
  refuse: (refused) => ({ status: slotsRefusals[refused.reason].status, body: toSlotsError(refused) }),
}

/** A door of the slots dialect. */
export const slots = speak(slotsDialect)

/** The handlers of one path of the slots dialect. */
export const slotsMethods = methodsOf(slots)

/** A path that is none of ours. */
export const slotsNowhere = slots({
  act: async () => {
    throw new Refused('not_found', 'There is nothing at this address.')
  },
  show: () => ({}),
})
