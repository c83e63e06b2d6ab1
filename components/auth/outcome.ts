/** Why a form as a whole was not done; `wait` in seconds where another try may help later. */
export interface Trouble {
  code: string
  wait?: number | undefined
}

/** What became of a form that was sent: null when all went well, else why not, and at which fields. */
export type Outcome = { trouble?: Trouble; faults?: { field: string; code: string }[] } | null
