/** What the journeys of a worker know of the server that e2e/global-setup.ts starts for it. */
export const stage = {
  password: 'journeys-need-a-password',
  apiKey: 'journeys-need-an-api-key',
  owner: 'owner@daybook.test',
  other: 'other@daybook.test',
  /** Where the app is. */
  get url() {
    return known('DAYBOOK_URL')
  },
  /** The fake Resend: GET /__messages lists the mails it accepted, DELETE /__messages forgets them. */
  get resendUrl() {
    return known('DAYBOOK_RESEND_URL')
  },
  /** Its data directory: another process that is given it uses the same database. */
  get dataDir() {
    return known('DAYBOOK_DATA_DIR')
  },
}

/** The variable that tells a worker, counted from 0, of its own stage. */
export const named = (name: string, worker: number): string => `${name}_${worker}`

function known(name: string): string {
  // Playwright numbers its workers; one that takes the place of another has its number.
  const own = named(name, Number(process.env.TEST_PARALLEL_INDEX ?? 0))
  const value = process.env[own]
  if (!value) throw new Error(`${own} is set by the journeys' global setup`)
  return value
}
