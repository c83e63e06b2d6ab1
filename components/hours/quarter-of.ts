/** The quarter of the year a date lies in, 0 to 3. */
export const quarterOf = (date: string): number => Math.floor((Number(date.slice(5, 7)) - 1) / 3)
