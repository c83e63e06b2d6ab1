/** What may be done with many bookings at once. */
export const bulkActions = ['confirm', 'complete', 'no_show', 'move', 'cancel'] as const
export type BulkAction = (typeof bulkActions)[number]

/** How many bookings one bulk change takes. */
export const bulkMost = 200
