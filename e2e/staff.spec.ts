import { type Browser, expect, type Page } from '@playwright/test'
import type { InvitationJson, MemberJson } from '@/lib/wire/profile-member'
import type { ScheduleJson, StaffJson } from '@/lib/wire/profile-shapes'
import type { ProfileApi } from './api-client'
import { signIn } from './api-session'
import { test as base, boxOf } from './calendar-test'
import { complaints, complaintsLightAndDark } from './complaints'
import { lettersTo, newAddress } from './mails'
import { stage } from './stage'

/** Stories of the staff page; whoever came in them is gone afterwards. */
const test = base.extend<{ nora: StaffJson }>({
  // These stories begin on their own page: nobody needs to pass through the calendar.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn which fixtures are needed.
  storageState: async ({}, use) => {
    const [name = '', ...value] = (await signIn(stage.url, stage.owner, stage.password)).split('=')
    const { hostname } = new URL(stage.url)
    const cookie = { name, value: value.join('='), domain: hostname, path: '/', expires: -1, httpOnly: true }
    await use({ cookies: [{ ...cookie, secure: false, sameSite: 'Lax' }], origins: [] })
  },
  nora: async ({ api }, use) => {
    const name = `Nora ${Date.now()}`
    const { json } = await api.send('POST', 'staff', { body: { name, email: newAddress() } })
    const { staff_member } = json as { staff_member: StaffJson }
    await use(staff_member)
    await withoutAccess(api, staff_member.id)
    await api.send('DELETE', `staff/${staff_member.id}`)
  },
})

async function withoutAccess(api: ProfileApi, staffId: number) {
  const { members } = (await api.get('members')).json as { members: MemberJson[] }
  const { invitations } = (await api.get('invitations')).json as { invitations: InvitationJson[] }
  for (const { id, operator_id } of members)
    if (operator_id === staffId) await api.send('DELETE', `members/${id}`)
  for (const { id, operator_id } of invitations)
    if (operator_id === staffId) await api.send('DELETE', `invitations/${id}`)
}

async function open(page: Page, query: Record<string, string | number> = {}) {
  const first = page.waitForResponse((response) => response.url().endsWith('/bookings/poll'))
  await page.goto(
    `/staff?${new URLSearchParams(Object.entries(query).map(([key, value]) => [key, `${value}`]))}`,
  )
  await first
}

const weekOf = async (api: ProfileApi, staffId: number) => {
  const { schedule } = (await api.get('schedule')).json as { schedule: ScheduleJson[] }
  return schedule
    .filter(({ operator_id }) => operator_id === staffId)
    .map(({ weekday, start_time, end_time }) => `${weekday} ${start_time}–${end_time}`)
}

/** Drags on a weekday from one hour to another. */
async function drag(page: Page, day: string, from: number, to: number) {
  const track = page.getByRole('group', { name: day, exact: true }).locator('[class*="track"]')
  const { x, y, width, height } = await boxOf(track)
  const at = (hour: number) => x + (hour / 24) * width
  await page.mouse.move(at(from), y + height / 2)
  await page.mouse.down()
  await page.mouse.move(at((from + to) / 2), y + height / 2, { steps: 4 })
  await page.mouse.move(at(to), y + height / 2, { steps: 4 })
  await page.mouse.up()
}

test('hours are painted, pulled, typed and copied; who was faster is told of', async ({
  page,
  api,
  nora,
}) => {
  await open(page, { person: nora.id, tab: 'hours' })
  const panel = page.getByRole('dialog', { name: nora.name }).getByRole('tabpanel', { name: 'Hours' })
  await panel.getByRole('button', { name: 'Give own hours' }).click()
  const monday = panel.getByRole('group', { name: 'Monday', exact: true })
  await panel.getByRole('button', { name: 'More for Monday' }).click()
  await page.getByRole('menuitem', { name: 'Clear this day' }).click()
  await drag(page, 'Monday', 9.1, 11.9)
  await drag(page, 'Monday', 12, 14)
  await expect(monday.getByLabel('Monday to')).toHaveValue('14:00')

  await monday.getByRole('button', { name: 'Add hours on Monday' }).click()
  await monday.getByLabel('Monday to').nth(1).fill('13')
  await expect(monday.getByText('Must be after the start.')).toBeVisible()
  await monday.getByLabel('Monday from').nth(1).fill('13:30')
  await monday.getByLabel('Monday to').nth(1).fill('24')
  await expect(monday.getByText('Overlaps other hours.')).toBeVisible()
  await monday.getByLabel('Monday from').nth(1).fill('8pm')
  await expect(monday.getByText('Overlaps other hours.')).toBeHidden()

  await panel.getByRole('button', { name: 'More for Monday' }).click()
  await page.getByRole('menuitem', { name: 'All days' }).click()
  await panel.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(`Hours of ${nora.name} saved.`).first()).toBeVisible()
  const every = [1, 2, 3, 4, 5, 6, 7].flatMap((day) => [`${day} 09:00–14:00`, `${day} 20:00–24:00`])
  expect(await weekOf(api, nora.id)).toEqual(every)

  await monday.getByRole('button', { name: /^Remove 20:00/ }).click()
  const theirs = { weekday: 2, start_time: '10:00', end_time: '11:00' }
  await api.send('PUT', 'schedule', { body: { operator_id: nora.id, rows: [theirs] } })
  await panel.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(panel.getByText('Somebody changed these hours meanwhile.')).toBeVisible()
  await expect(monday.getByLabel('Monday from')).toHaveCount(1)
  await panel.getByRole('button', { name: 'Save mine' }).click()
  await expect.poll(() => weekOf(api, nora.id)).toEqual(every.filter((row) => row !== '1 20:00–24:00'))
})

test('a person is added, sent on leave and archived; one with bookings stays', async ({
  page,
  api,
  house,
}) => {
  const name = `Otto ${Date.now()}`
  await open(page)
  await page.getByRole('button', { name: 'Add a person' }).click()
  const panel = page.getByRole('dialog')
  await panel.getByLabel('Name', { exact: false }).first().fill(name)
  await panel.getByLabel('Email').fill('no address')
  await panel.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(panel.getByText('Must be an email address.')).toBeVisible()
  await expect(panel.getByLabel('Name', { exact: false }).first()).toHaveValue(name)
  await panel.getByLabel('Email').fill('')
  await panel.getByLabel('Physiotherapy', { exact: true }).check()
  await panel.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('dialog', { name })).toBeVisible()

  await panel.getByRole('tab', { name: 'Time off' }).click()
  await panel.getByLabel('Reason').fill('Holiday')
  await panel.getByRole('button', { name: 'Add time off' }).click()
  await expect(panel.getByRole('list', { name: 'Time off' }).getByText('Holiday')).toBeVisible()
  await panel.getByRole('button', { name: /^Remove / }).click()
  await expect(panel.getByText(`${name} has no time off planned.`)).toBeVisible()

  await panel.getByRole('tab', { name: 'Details' }).click()
  await panel.getByRole('button', { name: 'Archive' }).click()
  await panel.getByRole('button', { name: 'Archive' }).click()
  await expect(page.getByRole('button', { name, exact: true })).toBeHidden()

  const booking = await api.create(house.wish({ override: true }))
  await open(page, { person: house.anna.id })
  await panel.getByRole('button', { name: 'Archive' }).click()
  await panel.getByRole('button', { name: 'Archive' }).click()
  await expect(panel.getByRole('alert')).toContainText(`${house.anna.name} still has`)
  await expect(panel.getByRole('link', { name: 'To the sick-day desk' })).toBeVisible()
  await api.send('DELETE', `bookings/${booking.id}`)
})

const phone = (browser: Browser) =>
  browser.newContext({
    baseURL: stage.url,
    viewport: { width: 390, height: 844 },
    storageState: { cookies: [], origins: [] },
  })

async function linkTo(address: string): Promise<string> {
  const link = async () => {
    const mail = (await lettersTo(address)).at(-1)
    return /\S+\/join\?token=\S+/.exec(mail?.text ?? '')?.[0] ?? ''
  }
  await expect.poll(link, { timeout: 20_000 }).not.toBe('')
  return new URL(await link()).pathname + new URL(await link()).search
}

test('somebody is invited, joins by the link on a phone, and is out when the access is taken', async ({
  page,
  browser,
  nora,
}) => {
  await open(page, { person: nora.id, tab: 'access' })
  const panel = page.getByRole('dialog', { name: nora.name }).getByRole('tabpanel', { name: 'Access' })
  await expect(panel.getByLabel('Email')).toHaveValue(nora.email ?? '')
  await panel.getByRole('button', { name: 'Send invitation' }).click()
  await expect(panel.getByText(nora.email ?? '')).toBeVisible()
  const link = await linkTo(nora.email ?? '')

  const context = await phone(browser)
  const theirs = await context.newPage()
  await theirs.goto(link)
  await expect(theirs.getByText(`You will see the calendar of ${nora.name}.`)).toBeVisible()
  expect(await complaints(theirs)).toEqual([])
  await theirs.getByLabel('Your name').fill('Nora Newcomer')
  await theirs.getByLabel('Password', { exact: true }).fill('password')
  await theirs.getByRole('button', { name: 'Join' }).click()
  await expect(theirs.getByText('among the first that are tried')).toBeVisible()
  await theirs.getByLabel('Password', { exact: true }).fill('a phrase of some length')
  await theirs.getByRole('button', { name: 'Join' }).click()
  await expect(theirs).toHaveURL(/\/calendar/)
  await theirs.goto(link)
  await expect(theirs.getByRole('heading', { name: 'This invitation is no longer valid' })).toBeVisible()

  await expect(panel.getByRole('button', { name: 'Remove access' })).toBeVisible({ timeout: 15_000 })
  await panel.getByRole('button', { name: 'Remove access' }).click()
  await panel.getByRole('button', { name: 'Remove access' }).click()
  await expect(panel.getByText(`${nora.name} cannot sign in yet.`)).toBeVisible()
  await theirs.goto('/calendar')
  await expect(theirs).toHaveURL(/\/sign-in/)
  await context.close()
})

test('axe finds nothing to complain about in the light and in the dark, and a phone does not scroll sideways', async ({
  page,
  house,
}) => {
  await open(page)
  await expect(page.getByRole('button', { name: house.anna.name, exact: true })).toBeVisible()
  expect(await complaintsLightAndDark(page)).toEqual([])
  for (const tab of ['details', 'hours', 'off', 'access']) {
    await open(page, { person: house.anna.id, tab })
    await expect(page.getByRole('tabpanel')).toBeVisible()
    expect(await complaintsLightAndDark(page), tab).toEqual([])
  }
  await page.setViewportSize({ width: 390, height: 844 })
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(await wide()).toBeLessThanOrEqual(0)
})
