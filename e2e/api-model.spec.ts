import { expect } from '@playwright/test'
import { test } from './api-test'
import { explore } from './model/explore'
import { stage } from './stage'

/** As many as there is time for on every change, the same ones each time; `npm run prove model` tells two thousand. */
const runs = 12
const seed = 20_261_122

test('whatever is done in any of the four dialects, the app shows what a model in memory says is true', async () => {
  const { steps, tally, wrong } = await explore({ stage, runs, seed, lanes: 3 })
  expect(wrong.join('\n\n')).toBe('')
  expect(steps).toBeGreaterThan(runs * 5)
  const done = Object.entries(tally).filter(([, count]) => count.done > 0)
  expect(done.length).toBeGreaterThan(12)
})
