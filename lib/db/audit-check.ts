/** Something that must always be true, and how to find what is not. */
export interface AuditCheck {
  name: string
  /** What is promised, as one sentence. */
  promise: string
  /** Rows that break it: `profile` (null: of none) and `what`, which names the row. Every $ is given by `values`. */
  text: string
  values?: unknown[]
}

/** Whether a row of booking takes its time from others, in SQL. */
export const inTheDiary = (b: string) =>
  `${b}.deleted_at IS NULL AND ${b}.status IN ('reserved', 'pending', 'confirmed', 'completed')`
