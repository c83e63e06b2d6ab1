/** Who still waits, or everybody who did. */
export const shows = ['open', 'all'] as const
export type Show = (typeof shows)[number]
