import type { BatchChange, BatchWish } from './batch'
import { book } from './book'
import { find } from './find'
import { type daysOf, type House, mailsOf, visitor } from './test-house'

/** A wish of changes, told to the visitors. */
export const batch = (changes: BatchChange[], more: Partial<BatchWish> = {}): BatchWish => ({
  kind: 'bulk',
  changes,
  tell: true,
  ...more,
})

/** A change of one booking, seen in its first version. */
export const to = (bookingId: number, to: BatchChange['to'], version: number | null = 1): BatchChange => ({
  bookingId,
  version,
  to,
})

/** What stories of batches ask of a house. */
export const batchStage = (house: House, fresh: ReturnType<typeof daysOf>) => ({
  /** Ada at 10 and Ben at 10, on a day of their own. */
  async pair() {
    const asked = fresh()
    const ada = await book(house.owner, asked)
    const ben = await book(house.owner, { ...asked, staffId: house.ben.id, visitor: visitor('Berta') })
    return { asked, ada, ben }
  },
  states: async (id: number) => (await mailsOf(house, id)).map(({ kind, state }) => `${kind} ${state}`),
  places: async (...ids: number[]) =>
    Promise.all(
      ids.map(async (id) => {
        const { staffId, startsAt, status } = await find(house.owner, id)
        return [staffId, startsAt.toISOString(), status]
      }),
    ),
})
