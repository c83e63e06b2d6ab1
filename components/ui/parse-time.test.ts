import { expect, it } from 'vitest'
import { parseTime } from './parse-time'

it('understands a time as people type it', () => {
  const typed = ['14:30', '14.30', '1430', '930', '9', '2pm', '2:30 PM', '12 am', '12:15 p.m.', ' 09:05 ']
  expect(typed.map(parseTime)).toEqual([
    '14:30',
    '14:30',
    '14:30',
    '09:30',
    '09:00',
    '14:00',
    '14:30',
    '00:00',
    '12:15',
    '09:05',
  ])
})

it('does not guess', () => {
  expect(['', '25:00', '12:60', '13pm', 'noon', '1:2', '12345'].map(parseTime)).toEqual(Array(7).fill(null))
})
