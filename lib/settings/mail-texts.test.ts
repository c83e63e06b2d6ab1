import { beforeEach, expect, test } from 'vitest'
import { pool } from '@/lib/db/client'
import { readProfile } from '@/lib/db/profile-rules'
import { reader } from '@/lib/db/transaction'
import { changedAt } from '@/lib/engine/changed-at'
import { type House, openHouse, refusal } from '@/lib/engine/test-house'
import { changeMailText, mailTexts, resetMailText } from './mail-texts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})

const reminder = { kind: 'reminder', language: 'de' } as const
const own = { ...reminder, subject: 'Bis {date}', paragraph: 'Wir freuen uns, {visitor_name}.' }

const textOf = async ({ kind, language }: typeof reminder) =>
  (await mailTexts(house.owner)).find((text) => text.kind === kind && text.language === language)

test('a business says it in its own words, changes them, and goes back to ours; others see each change', async () => {
  expect(await textOf(reminder)).toEqual({ ...reminder, subject: null, paragraph: null, updatedAt: null })
  const before = await changedAt(house.owner)
  await changeMailText(house.owner, own)
  expect(await changedAt(house.owner)).not.toBe(before)
  expect(await textOf(reminder)).toMatchObject({ ...own, updatedAt: expect.any(Date) })
  await changeMailText(house.owner, { ...own, subject: null })
  expect((await readProfile(reader, house.profileId)).mailTexts).toEqual([{ ...own, subject: null }])
  await resetMailText(house.owner, reminder)
  expect(await textOf(reminder)).toMatchObject({ subject: null, paragraph: null, updatedAt: null })
})

test('no words at all are ours, and leave no row behind', async () => {
  await changeMailText(house.owner, own)
  const kept = await changeMailText(house.owner, { ...own, subject: null, paragraph: null })
  expect(kept.updatedAt).toBeNull()
  const { rows } = await pool().query('SELECT * FROM mail_text WHERE profile_id = $1', [house.profileId])
  expect(rows).toEqual([])
})

test('what cannot be filled in is refused at its field, and nothing is kept', async () => {
  const wrong = changeMailText(house.owner, { ...own, subject: 'On {day}', paragraph: 'Until } then' })
  expect((await refusal(wrong)).details.faults).toEqual([
    { field: 'subject', code: 'unknown_placeholder', message: '{day} is nothing that can be filled in.' },
    { field: 'paragraph', code: 'unbalanced_brace', message: expect.stringContaining('brace') },
  ])
  expect(await textOf(reminder)).toMatchObject({ updatedAt: null })
})

test('words are a manager’s to choose, and each business has its own', async () => {
  await changeMailText({ ...house.owner, role: 'manager' }, own)
  for (const role of ['front_desk', 'staff', 'viewer'] as const) {
    const actor = { ...house.owner, role }
    expect(await refusal(mailTexts(actor))).toMatchObject({ reason: 'forbidden' })
    expect(await refusal(changeMailText(actor, own))).toMatchObject({ reason: 'forbidden' })
    expect(await refusal(resetMailText(actor, reminder))).toMatchObject({ reason: 'forbidden' })
  }
  const other = await openHouse()
  expect((await mailTexts(other.owner)).every(({ updatedAt }) => updatedAt === null)).toBe(true)
  await resetMailText(other.owner, reminder)
  expect(await textOf(reminder)).toMatchObject({ subject: own.subject })
})
