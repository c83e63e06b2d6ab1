import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import type { ProfileApi } from './api-client'
import { test as base, type House } from './api-test'
import { stage } from './stage'

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>

/** Stories of the calendar page: somebody has signed in, and the week they look at is the house's empty one. */
export const test = base.extend<{ diary: Diary }, { signedIn: Cookies }>({
  signedIn: [async ({ browser }, use) => use(await signIn(browser)), { scope: 'worker' }],
  storageState: ({ signedIn }, use) => use(signedIn),
  diary: async ({ page, house, api }, use) => {
    const diary = diaryOn(page, house, api)
    await diary.open()
    await use(diary)
  },
})

export type Diary = ReturnType<typeof diaryOn>

/** The calendar page as a person handles it. */
export function diaryOn(page: Page, house: House, api: ProfileApi) {
  const tile = (booking: BookingJson) => page.locator(`[data-booking="${booking.id}"]`)
  /** As if somebody came back to the tab: it asks what is new at once, and not at its next turn. */
  const look = () =>
    page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))

  return {
    page,
    tile,
    look,
    dialog: page.getByRole('dialog'),
    toast: page.getByRole('group', { name: 'Moved' }),
    async open(query: Record<string, string> = {}) {
      await page.goto(`/calendar?${new URLSearchParams({ date: house.monday, ...query })}`)
      // The page hears keys and drags once its script runs; the poll is what it does first.
      await page.waitForResponse((response) => response.url().endsWith('/bookings/poll'))
    },
    /** Drags a booking of one hour by so many hours. */
    async drag(booking: BookingJson, hours: number) {
      const { x, y, height } = await boxOf(tile(booking))
      const grip = { x: x + 20, y: y + height / 2 }
      await page.mouse.move(grip.x, grip.y)
      await page.mouse.down()
      await page.mouse.move(grip.x, grip.y + (hours * height) / 2, { steps: 5 })
      await page.mouse.move(grip.x, grip.y + hours * height, { steps: 5 })
      await page.mouse.up()
    },
    /** The time a booking is drawn at. */
    time: (booking: BookingJson) => tile(booking).getByText(/\d\d:\d\d – \d\d:\d\d/),
    /** A massage with Anna on the empty Monday at 10:00, as changed; gone again after the story. */
    async book(changes: Parameters<House['wish']>[0] = {}) {
      const booking = await api.create(house.wish(changes))
      await look()
      return booking
    },
  }
}

async function signIn(browser: Browser): Promise<Cookies> {
  const context = await browser.newContext({ baseURL: stage.url })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(stage.owner)
  await page.getByLabel('Password', { exact: true }).fill(stage.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/calendar/)
  const cookies = await context.storageState()
  await context.close()
  return cookies
}

export async function boxOf(thing: Locator) {
  await thing.scrollIntoViewIfNeeded()
  const box = await thing.boundingBox()
  if (!box) throw new Error('It is not on the page')
  return box
}

/** The states of a booking's notices of a move, oldest first. */
export async function noticesOf(api: ProfileApi, booking: BookingJson): Promise<string[]> {
  const { json } = await api.get(`bookings/${booking.id}/timeline`)
  const { timeline } = json as { timeline: { type: string; delivery: { state: string } | null }[] }
  return timeline.flatMap(({ type, delivery }) =>
    type === 'rescheduled' && delivery ? [delivery.state] : [],
  )
}

/** The booking that the page made, so that it is gone again after the story. */
export async function madeFor(api: ProfileApi, house: House, search: string): Promise<BookingJson> {
  const found = async () =>
    ((await api.get('bookings', { search, date_from: house.today })).json as { bookings: BookingJson[] })
      .bookings
  await expect.poll(async () => (await found()).length).toBe(1)
  return (await found())[0] as BookingJson
}
