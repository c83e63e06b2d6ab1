import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

it('local time does not depend on where the server stands', async () => {
  const answers = await Promise.all(['Pacific/Kiritimati', 'UTC', 'America/Los_Angeles'].map(answersIn))
  const [first, ...others] = answers.map(({ answer }) => answer)
  expect(new Set(answers.map(({ offset }) => offset)).size).toBe(3)
  expect(first?.length).toBeGreaterThan(1000)
  for (const other of others) expect(other).toBe(first)
}, 60_000)

/** What a process in another zone answers about instants and free times around a change of clocks. */
async function answersIn(TZ: string): Promise<{ offset: number; answer: string }> {
  const program = `
    import { boundaryOf, localOf } from './lib/domain/local-time.ts'
    import { slotsOf } from './lib/domain/slots.ts'
    import { situationOf } from './lib/domain/test-situation.ts'
    const dates = ['2027-03-27', '2027-03-28', '2027-10-31']
    const instants = dates.flatMap((date) => [0, 90, 150, 720, 1440].map((minute) => boundaryOf({ date, minute }, 'Europe/Berlin')))
    const shown = instants.map((instant) => localOf(instant, 'America/St_Johns'))
    const slots = slotsOf(situationOf(), { from: '2027-03-27', to: '2027-03-29', staffId: null })
    console.log(JSON.stringify({ offset: new Date(0).getTimezoneOffset(), answer: JSON.stringify([instants, shown, slots]) }))`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', program],
    { cwd: path.resolve(import.meta.dirname, '../..'), env: { ...process.env, TZ } },
  )
  return JSON.parse(stdout)
}
