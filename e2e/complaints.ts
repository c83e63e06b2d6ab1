import { expect, type Page } from '@playwright/test'
import axe, { type AxeResults, type RunOptions } from 'axe-core'

/** What axe finds in a page, or in a part of it, in words; nothing is what we want. */
export async function complaints(page: Page, part = 'html', options: RunOptions = {}): Promise<string[]> {
  await rest(page)
  const { violations } = await askAxe(page, part, { resultTypes: ['violations'], ...options })
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
  )
}

/** What axe finds in a page while the device is light, and, as no more than colours differ, in them when it is dark. */
export async function complaintsLightAndDark(page: Page): Promise<string[]> {
  await turn(page, 'dark')
  const dark = await complaints(page, 'html', { runOnly: { type: 'rule', values: colourRules } })
  await turn(page, 'light')
  return [...(await complaints(page)), ...dark]
}

const colourRules = ['color-contrast', 'link-in-text-block']

async function turn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
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
