/** What became of a form that was sent: null when all went well, else what to say, and at which fields. */
export type Outcome = { message?: string; faults?: { field: string; message: string }[] } | null
