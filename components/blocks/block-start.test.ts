import { describe, expect, test } from 'vitest'
import { blockStart } from './block-start'

const today = '2026-11-21'
const at = { date: '2026-11-23', startTime: '10:00', durationMinutes: null, staffId: null }

describe('blocked time begins', () => {
  test('with an hour of everybody where the calendar was clicked', () => {
    expect(blockStart(at, today, null)).toMatchObject({
      who: 'all',
      allDay: false,
      startDate: '2026-11-23',
      startTime: '10:00',
      endDate: '2026-11-23',
      endTime: '11:00',
    })
  })

  test('with what was dragged over, in the column of a person', () => {
    const dragged = { ...at, durationMinutes: 150, staffId: 7 }
    expect(blockStart(dragged, today, null)).toMatchObject({ who: 'p7', endTime: '12:30' })
  })

  test('until the end of the day, and beyond it only where it was dragged beyond', () => {
    const late = { ...at, startTime: '23:00' }
    expect(blockStart(late, today, null)).toMatchObject({ endDate: '2026-11-23', endTime: '24:00' })
    expect(blockStart({ ...late, durationMinutes: 90 }, today, null)).toMatchObject({
      endDate: '2026-11-24',
      endTime: '00:30',
    })
  })

  test('with the nights of an object as whole days', () => {
    const nights = { ...at, startTime: '', serviceId: 5, checkoutDate: '2026-11-26' }
    expect(blockStart(nights, today, null)).toMatchObject({
      who: 's5',
      allDay: true,
      startDate: '2026-11-23',
      endDate: '2026-11-25',
    })
  })

  test('with oneself, for whoever is confined to their own calendar', () => {
    expect(blockStart({ ...at, staffId: 7, serviceId: 5 }, today, 3).who).toBe('p3')
  })

  test('with an hour at noon today where no place was pointed at', () => {
    expect(blockStart({}, today, null)).toMatchObject({
      startDate: today,
      startTime: '12:00',
      endTime: '13:00',
    })
  })
})
