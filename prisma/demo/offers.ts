import type { Offer } from './business'

const plain = {
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  capacityMax: 1,
  minNights: 1,
  maxNights: null,
  cancelDeadlineHours: 24,
  reminderMinutes: [24 * 60],
}

type Described = Pick<Offer, 'id' | 'name' | 'description' | 'color' | 'price' | 'notes'> & Partial<Offer>

export const appointment = (offer: Described & { durationMinutes: number; staff: number[] }): Offer => ({
  ...plain,
  kind: 'appointment',
  priceType: 'per_booking',
  ...offer,
})

export const weeklyClass = (
  offer: Described & { durationMinutes: number; staff: number[]; capacityMax: number },
): Offer => ({ ...plain, kind: 'group', priceType: 'per_person', cancelDeadlineHours: 12, ...offer })

/** A holiday let: needs nobody, is priced by the night. */
export const holidayLet = (offer: Described): Offer => ({
  ...plain,
  kind: 'rental',
  priceType: 'per_night',
  durationMinutes: 1440,
  cancelDeadlineHours: 72,
  reminderMinutes: [72 * 60],
  maxNights: 21,
  staff: [],
  ...offer,
})
