/** What a new business still says of itself after signing up, in this order. */
export const setupSteps = ['service', 'hours'] as const
export type SetupStep = (typeof setupSteps)[number]
