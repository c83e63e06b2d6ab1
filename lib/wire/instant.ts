/** RFC 3339 in UTC, whole seconds. */
export const toInstant = (instant: Date | number): string =>
  `${new Date(instant).toISOString().slice(0, 19)}Z`
