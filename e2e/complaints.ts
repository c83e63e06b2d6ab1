import { expect, type Page } from '@playwright/test'
import axe, { type AxeResults, type RunOptions } from 'axe-core'

/** What axe finds in a page, or in a part of it, in words; nothing is what we want. */
export async function complaints(page: Page, part = 'html'): Promise<string[]> {
  await rest(page)
  const { violations } = await askAxe(page, part, { resultTypes: ['violations'] })
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
  )
}

/** What axe finds in a page while the device is light, and when it has turned dark. */
export async function complaintsLightAndDark(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    found.push(...(await complaints(page)))
  }
  return found
}

/**
 * Axe's answer about a part of a page. It runs in the page itself, which has no frames of others: its
 * builder for Playwright opens one more page for each question, at several times the cost of the answer.
 */
export async function askAxe(page: Page, part: string, options: RunOptions): Promise<AxeResults> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(([root, wish]) => window.axe.run(root, wish), [part, options] as const)
}

/** Waits until what has just changed is painted and no colour is on its way to another. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((painted) => requestAnimationFrame(painted))
    await frame()
    await frame()
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(passing.map(({ finished }) => finished))
  })
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
