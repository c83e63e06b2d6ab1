/** One thing that was looked at. */
export interface Line {
  state: 'ok' | 'warn' | 'fail'
  name: string
  says: string
  /** What to do about it. */
  remedy?: string
}

export const ok = (name: string, says: string): Line => ({ state: 'ok', name, says })
export const warn = (name: string, says: string, remedy: string): Line => ({
  state: 'warn',
  name,
  says,
  remedy,
})
export const fail = (name: string, says: string, remedy: string): Line => ({
  state: 'fail',
  name,
  says,
  remedy,
})
