import type { ServiceJson } from '@/lib/wire/profile-shapes'

/** Whether it is let by the night: only then there is anything to see in the rentals view. */
export const isLet = ({ kind, archived }: ServiceJson): boolean => kind === 'rental' && !archived
