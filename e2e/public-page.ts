import { expect, type Page } from '@playwright/test'

const press = (page: Page, name: string) => page.getByRole('button', { name }).click()

/** Turns the public page to a day that is on or after today, and chooses it. */
export async function chooseDay(page: Page, date: string, today: string): Promise<void> {
  const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const wanted = month.format(new Date(date))
  const months = (at: string) => Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7))
  // It begins with the first month that has anything; from there on, page by page.
  for (let turn = 0; turn <= months(date) - months(today); turn += 1) {
    await expect(page.locator('[data-looking]')).toHaveCount(0)
    if ((await page.getByRole('heading', { name: wanted }).count()) > 0) break
    await press(page, 'Next month')
  }
  await page.locator(`[data-date="${date}"]:enabled`).click()
}

/** Says who they are, and takes the time that is kept for them. */
export async function bookAs(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Email').fill(email)
  await press(page, 'Book now')
  await expect(page.getByRole('heading', { name: 'You are booked.' })).toBeVisible()
}
