import { expect } from '@playwright/test'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import { test } from './calendar-test'
import { complaintsLightAndDark } from './complaints'

test('a service gets a fixed time by keyboard; it is changed, removed and taken back, and refuses what makes no sense', async ({
  page,
  api,
}) => {
  const body = { kind: 'appointment', name: 'Small group', price: 2000 }
  const { service } = (await api.send('POST', 'services', { body })).json as { service: ServiceJson }
  try {
    await page.goto(`/services?service=${service.id}`)
    const section = page.getByRole('dialog').getByRole('region', { name: 'Fixed times' })
    const add = section.getByRole('button', { name: 'Add a fixed time' })
    // Before the times are there it takes no focus, and the key would be heard by what has it.
    await expect(add).toBeEnabled()
    await add.press('Enter')
    const fields = section.getByRole('group', { name: 'Add a fixed time' })
    await fields.getByRole('button', { name: 'Wednesday' }).press('Space')
    await fields.getByLabel('From').fill('18:00')
    await fields.getByLabel('Until').fill('17:00')
    await fields.getByLabel('Places').fill('4')
    await fields.getByLabel('Places').press('Enter')
    await expect(fields.getByLabel('Until')).toHaveAccessibleDescription(/later/)
    await fields.getByLabel('Until').fill('19:30')
    await fields.getByLabel('Until').press('Enter')
    await expect(section.getByText('Mon, Wed, 18:00 – 19:30')).toBeVisible()
    await expect(section.getByText('4 places')).toBeVisible()
    await expect(section.getByRole('button', { name: 'Add a fixed time' })).toBeFocused()

    await section.getByRole('button', { name: /^Change Mon, Wed/ }).click()
    await section.getByLabel('Places').fill('6')
    expect(await complaintsLightAndDark(page)).toEqual([])
    await section.getByRole('button', { name: 'Change', exact: true }).click()
    await expect(section.getByText('6 places')).toBeVisible()

    await section.getByRole('button', { name: /^Remove Mon, Wed/ }).click()
    await expect(section.getByText('6 places')).toBeHidden()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(section.getByText('6 places')).toBeVisible()
  } finally {
    await api.send('DELETE', `services/${service.id}`)
  }
})
