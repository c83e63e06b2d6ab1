import { expect, test } from 'vitest'
import { blockUid, entryUid, ownUid } from './calendar-uid'

const [uid, profileUid] = ['550e8400-e29b-41d4-a716-446655440000', '650e8400-e29b-41d4-a716-446655440000']
const hex = (text: string) => Buffer.from(text).toString('hex').toUpperCase()
const exchange = '040000008200E00074C5B7101A82E008'
const mark = '7643616C2D55696401000000'

test('a UID of ours is known again, also as Exchange gives it back', () => {
  expect(ownUid(entryUid(uid))).toEqual({ uid, profileUid: null })
  expect(ownUid(blockUid(profileUid, uid))).toEqual({ uid, profileUid })
  expect(ownUid(`${exchange}00000000${mark}${hex(blockUid(profileUid, uid))}00`)).toEqual({ uid, profileUid })
  expect(ownUid('somebody@else.example')).toBeNull()
})

test('a UID without end is none of ours, and takes no time to tell', () => {
  const begun = process.cpuUsage()
  expect(ownUid(`${exchange}${mark.repeat(20_000)}!`)).toBeNull()
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(200)
})
