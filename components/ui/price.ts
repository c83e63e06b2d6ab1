import { exponent } from '@/lib/domain/money'

/** What a person types, in smallest units; rounded, since a typed 19.999 is a slip of the hand. */
export const toUnits = (amount: number, currency: string): number =>
  Math.round(amount * 10 ** exponent(currency))

/** Smallest units as the number an input shows. */
export const fromUnits = (units: number, currency: string): number => units / 10 ** exponent(currency)
