import { beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '@/lib/engine/test-house'
import { changeSettings, type SettingsChange } from './change-settings'
import { setupOf } from './setup'

let house: House
beforeAll(async () => {
  house = await openHouse()
})

test('one form after another saves, however many settings each of them names', async () => {
  const contact = { name: 'Spa', email: 'spa@example.org', phone: '1', address: 'Lane 1' }
  const manners = { timezone: 'Europe/Paris', currency: 'CHF', locale: 'de-CH', weekStart: 0 }
  const forms: SettingsChange[] = [
    { ...contact, ...manners },
    { ...contact, ...manners, hourCycle: 12 },
    { ...contact, ...manners, hourCycle: 24, slotStep: 10 },
    { ...contact, ...manners, slotStep: 20, minNotice: 60, maxDaysAhead: 90, undoSeconds: 5 },
  ]
  // More often than there are connections, so that each of them meets several of the forms.
  for (let turn = 0; turn < 5; turn += 1)
    for (const form of forms) {
      expect(await changeSettings(house.owner, form)).toMatchObject(form)
      expect((await setupOf(house.owner)).settings).toMatchObject(form)
    }
})
