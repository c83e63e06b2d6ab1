import { test as base } from './api-test'
import { type FourDesks, openDesks } from './four-desks'
import { withTenants } from './tenants'

/** A story about one business over which all four dialects are spoken. */
export const test = base.extend<object, { desks: FourDesks }>({
  desks: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn which fixtures are needed.
    async ({}, use) => {
      await withTenants(1, async ([tenant]) => {
        if (tenant) await use(await openDesks(tenant))
      })
    },
    { scope: 'worker' },
  ],
})
