/** What the journeys know of the server that e2e/global-setup.ts starts for them. */
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

function known(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is set by the journeys' global setup`)
  return value
}
