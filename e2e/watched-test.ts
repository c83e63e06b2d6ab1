import { test as base, type ConsoleMessage, expect } from '@playwright/test'

/** Stories whose pages do nothing that their own policy forbids: whatever a browser kept one from fails them. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const forbidden: string[] = []
    const note = (message: ConsoleMessage) => {
      if (/Content Security Policy/.test(message.text())) forbidden.push(message.text())
    }
    page.context().on('console', note)
    await use(page)
    page.context().off('console', note)
    expect(forbidden).toEqual([])
  },
})
