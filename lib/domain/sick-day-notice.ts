import type { Situation } from './situation'

/** Longer than any booking lies back, in minutes. */
const ages = 100 * 366 * 1440

/** A situation in which the business itself must change a booking: no notice is needed, and a start that is kept may have passed. */
export const withoutNotice = (situation: Situation, keepsStart: boolean): Situation => ({
  ...situation,
  service: { ...situation.service, minNotice: keepsStart ? -ages : 0 },
})
