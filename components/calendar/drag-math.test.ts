import { describe, expect, test } from 'vitest'
import { edgeAt, movedBy, stretchedTo, stretchedToDay, sweptOver } from './drag-math'

const at = (text: string) => Date.parse(`${text}:00Z`)
const span = (start: string, end: string) => ({ start: at(start), end: at(end) })
const said = ({ start, end }: { start: number; end: number }) =>
  [start, end].map((wall) => new Date(wall).toISOString().slice(0, 16))

describe('a booking from 10:05 to 11:05, held at 10:20', () => {
  const booking = span('2026-11-24T10:05', '2026-11-24T11:05')
  const moved = (to: string, step = 15) => said(movedBy(booking, at('2026-11-24T10:20'), at(to), step))

  test.each([
    ['2026-11-24T10:24', '2026-11-24T10:05'],
    ['2026-11-26T10:16', '2026-11-26T10:05'],
    ['2026-11-24T10:28', '2026-11-24T10:15'],
    ['2026-11-25T13:17', '2026-11-25T13:00'],
    ['2026-11-24T00:03', '2026-11-24T00:00'],
    ['2026-11-24T23:59', '2026-11-24T23:45'],
  ])('with the pointer at %s begins at %s', (pointer, start) => {
    expect(moved(pointer)[0]).toBe(start)
  })

  test('keeps its hour', () => {
    expect(moved('2026-11-25T15:10')).toEqual(['2026-11-25T15:00', '2026-11-25T16:00'])
  })
})

test('an edge goes to the grid and leaves at least one step', () => {
  const booking = span('2026-11-24T10:05', '2026-11-24T11:05')
  const stretch = (edge: 'start' | 'end', to: string) => said(stretchedTo(booking, edge, at(to), 15))
  expect(stretch('end', '2026-11-24T12:04')).toEqual(['2026-11-24T10:05', '2026-11-24T12:00'])
  expect(stretch('end', '2026-11-24T08:00')).toEqual(['2026-11-24T10:05', '2026-11-24T10:20'])
  expect(stretch('start', '2026-11-24T09:10')).toEqual(['2026-11-24T09:15', '2026-11-24T11:05'])
  expect(stretch('start', '2026-11-24T18:00')).toEqual(['2026-11-24T10:50', '2026-11-24T11:05'])
})

test('a stay keeps a night', () => {
  const stay = span('2026-11-24T00:00', '2026-11-26T00:00')
  expect(said(stretchedToDay(stay, 'end', at('2026-11-27T00:00')))[1]).toBe('2026-11-28T00:00')
  expect(said(stretchedToDay(stay, 'end', at('2026-11-20T00:00')))[1]).toBe('2026-11-25T00:00')
  expect(said(stretchedToDay(stay, 'start', at('2026-11-30T00:00')))[0]).toBe('2026-11-25T00:00')
})

test('empty time is swept in whole steps, upwards too', () => {
  const swept = (from: string, to: string) => said(sweptOver(at(from), at(to), 15))
  expect(swept('2026-11-24T10:07', '2026-11-24T10:48')).toEqual(['2026-11-24T10:00', '2026-11-24T11:00'])
  expect(swept('2026-11-24T10:48', '2026-11-24T10:07')).toEqual(['2026-11-24T10:00', '2026-11-24T11:00'])
})

describe('the edges of a tile', () => {
  const edges = (length: number, isTouch: boolean) =>
    Array.from({ length }, (_, y) => edgeAt(y + 0.5, length - y - 0.5, isTouch))
  const count = (length: number, edge: string) => edges(length, false).filter((held) => held === edge).length

  test('are thin to a mouse: four pixels above, six below', () => {
    expect([count(63, 'start'), count(63, 'end')]).toEqual([4, 6])
  })

  test.each([8, 12, 16, 20])('take at most a quarter each of a tile of %i pixels', (length) => {
    expect(count(length, 'start')).toBeLessThanOrEqual(length / 4)
    expect(count(length, 'end')).toBeLessThanOrEqual(length / 4)
  })

  test('are not there for a finger', () => {
    expect(edges(63, true).every((edge) => edge === null)).toBe(true)
  })
})
