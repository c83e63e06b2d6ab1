import { z } from 'zod'

/** What was chosen lately, as much as is needed to show and to go there again. */
const kept = z.object({
  id: z.string(),
  kind: z.enum(['action', 'booking', 'customer']),
  label: z.string(),
  description: z.string().optional(),
  href: z.string().optional(),
})
export type Kept = z.infer<typeof kept>

const most = 5
/** Names of visitors stay in the tab, and with the business they belong to: the next to sit here does not see them. */
const keyOf = (profileId: number) => `daybook.recent.${profileId}`

export function recentOf(profileId: number): Kept[] {
  try {
    return z.array(kept).parse(JSON.parse(sessionStorage.getItem(keyOf(profileId)) ?? '[]'))
  } catch {
    return []
  }
}

export function remember(profileId: number, chosen: Kept): void {
  const others = recentOf(profileId).filter(({ id }) => id !== chosen.id)
  try {
    sessionStorage.setItem(keyOf(profileId), JSON.stringify([chosen, ...others].slice(0, most)))
  } catch {
    // Where nothing can be kept, nothing is recent.
  }
}

export function forgetRecent(profileId: number): void {
  sessionStorage.removeItem(keyOf(profileId))
}
