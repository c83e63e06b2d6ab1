import { expect, test } from 'vitest'
import { minutesLeft } from './open-minutes'
import { at } from './test-situation'

const span = (from: string, to: string) => ({ start: at(`2027-03-02 ${from}`), end: at(`2027-03-02 ${to}`) })
const day = [span('09:00', '12:00'), span('13:00', '17:00')]

test('an empty diary leaves all open minutes', () => {
  expect(minutesLeft(day, [])).toBe(420)
  expect(minutesLeft([], [span('09:00', '10:00')])).toBe(0)
})

test('what is taken is taken once, however many bookings lie over it', () => {
  expect(minutesLeft(day, [span('10:00', '11:00'), span('10:30', '11:30')])).toBe(330)
})

test('what lies outside the open hours takes nothing', () => {
  expect(minutesLeft(day, [span('08:00', '09:30'), span('11:45', '13:10'), span('20:00', '21:00')])).toBe(365)
  expect(minutesLeft(day, [span('08:00', '18:00')])).toBe(0)
})
