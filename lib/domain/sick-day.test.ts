import { describe, expect, test } from 'vitest'
import { MINUTE } from './local-time'
import { type Action, type Affected, planSickDay, type SickDay } from './sick-day'
import { loadsOf } from './sick-day-load'
import type { Situation } from './situation'
import { at, blocked, busy, letOf, situationOf } from './test-situation'

const monday = '2027-03-01'
const hour = (time: string, day = monday) => at(`${day} ${time}`)

/** A haircut of Ann's at a time of that Monday. */
const cut = (id: number, time: string, parts: Partial<Affected> = {}): Affected => ({
  ...busy(hour(time), hour(time) + 60 * MINUTE, { id, ...parts }),
  reachable: true,
  ...parts,
})

/** Ann is away all Monday. */
const annAway = { staffId: 1, serviceId: null, start: hour('00:00'), end: hour('00:00', '2027-03-02') }

function day(
  affected: Affected[],
  parts: Partial<SickDay> & { diary?: Parameters<typeof situationOf>[0] } = {},
): SickDay {
  const { diary, ...rest } = parts
  const situation = situationOf({ ...diary, bookings: [...affected, ...(diary?.bookings ?? [])] })
  return {
    affected,
    diaries: new Map([[1, situation]]),
    absence: annAway,
    lateMinutes: 0,
    choices: new Map(),
    prefer: { type: 'colleague', staffId: null },
    ...rest,
  }
}

const told = (action: Action) =>
  action.type === 'colleague'
    ? `colleague ${action.staffId}`
    : action.type === 'time'
      ? `time ${new Date(action.start).toISOString()} with ${action.staffId}`
      : action.type === 'shift'
        ? `shift ${action.minutes}`
        : action.type
const plan = (sick: SickDay) => planSickDay(sick).map(({ booking, action }) => [booking.id, told(action)])

const threePeople = {
  staff: [
    { id: 1, name: 'Ann', locationIds: [] },
    { id: 2, name: 'Ben', locationIds: [] },
    { id: 3, name: 'Cleo', locationIds: [] },
  ],
}

describe('somebody is ill', () => {
  test('and a colleague who is free takes the booking at its time', () => {
    expect(plan(day([cut(1, '10:00')]))).toEqual([[1, 'colleague 2']])
  })

  test('the least busy first, counting what the plan gives them', () => {
    const bens = busy(hour('14:00'), hour('16:00'), { id: 9, staffId: 2 })
    const sick = day([cut(1, '10:00'), cut(2, '11:00'), cut(3, '12:00')], {
      diary: { ...threePeople, bookings: [bens] },
    })
    expect(plan(sick)).toEqual([
      [1, 'colleague 3'],
      [2, 'colleague 3'],
      [3, 'colleague 2'],
    ])
  })

  test('two proposals never take the same hour', () => {
    const sick = day([cut(1, '10:00'), cut(2, '10:00', { staffId: 1, overbooked: true })])
    const [first, second] = planSickDay(sick)
    expect(told(first?.action as Action)).toBe('colleague 2')
    expect(second?.action).toMatchObject({ type: 'time', staffId: 2 })
    expect(second?.action).not.toMatchObject({ start: hour('10:00') })
  })

  test('buffers of the service are kept free at the colleague’s as well', () => {
    const bens = busy(hour('11:00'), hour('12:00'), { id: 9, staffId: 2 })
    const sick = day([cut(1, '10:00')], { diary: { service: { bufferAfter: 15 }, bookings: [bens] } })
    expect(plan(sick)[0]?.[1]).not.toBe('colleague 2')
  })

  test('with nobody free, the nearest time is proposed, never within the absence for whoever is away', () => {
    const sick = day([cut(1, '10:00')], { diary: { staff: [{ id: 1, name: 'Ann', locationIds: [] }] } })
    const [proposal] = planSickDay(sick)
    expect(proposal?.colleagues).toEqual([])
    expect(proposal?.action).toEqual({
      type: 'time',
      start: hour('09:00', '2027-03-02'),
      end: hour('10:00', '2027-03-02'),
      staffId: 1,
    })
    expect(proposal?.times).toHaveLength(3)
  })

  test('with no time at all the visitor is asked, and one who cannot be reached is cancelled', () => {
    const closed = {
      staff: [{ id: 1, name: 'Ann', locationIds: [] }],
      blocks: [blocked(hour('00:00'), hour('00:00', '2027-04-01'))],
    }
    const sick = day([cut(1, '10:00'), cut(2, '12:00', { reachable: false })], { diary: closed })
    expect(plan(sick)).toEqual([
      [1, 'ask'],
      [2, 'cancel'],
    ])
  })

  test('a visitor who already waits needs no notice to be taken over', () => {
    const sick = day([cut(1, '09:00')], { diary: { now: hour('09:10'), profile: { minNotice: 120 } } })
    expect(plan(sick)).toEqual([[1, 'colleague 2']])
  })
})

describe('the owner’s choices', () => {
  test('are kept, and the others are planned around them', () => {
    const choices = new Map<number, Action>([
      [2, { type: 'time', start: hour('10:00'), end: hour('11:00'), staffId: 2 }],
    ])
    const proposals = planSickDay(day([cut(1, '10:00'), cut(2, '12:00')], { choices }))
    expect(proposals.map(({ chosen }) => chosen)).toEqual([false, true])
    expect(proposals[0]?.colleagues).toEqual([])
    expect(proposals[0]?.action.type).toBe('time')
  })

  test('a cancelled booking gives its time to nobody but is planned no more', () => {
    const choices = new Map<number, Action>([[1, { type: 'cancel' }]])
    expect(plan(day([cut(1, '10:00'), cut(2, '10:00', { overbooked: true })], { choices }))).toEqual([
      [1, 'cancel'],
      [2, 'colleague 2'],
    ])
  })

  test('one for all is followed as far as it is possible', () => {
    const bens = busy(hour('10:00'), hour('11:00'), { id: 9, staffId: 2 })
    const diary = { ...threePeople, bookings: [bens] }
    const all = [cut(1, '10:00'), cut(2, '12:00')]
    const first = plan(day(all, { diary, prefer: { type: 'colleague', staffId: 2 } }))
    expect(first[0]?.[1]).toMatch(/^time/)
    expect(first[1]).toEqual([2, 'colleague 2'])
    expect(plan(day(all, { diary, prefer: { type: 'ask' } })).map(([, action]) => action)).toEqual([
      'ask',
      'ask',
    ])
    expect(plan(day(all, { diary, prefer: { type: 'cancel' } })).map(([, action]) => action)).toEqual([
      'cancel',
      'cancel',
    ])
    const times = planSickDay(day(all, { diary, prefer: { type: 'time' } }))
    expect(times.map(({ action }) => action.type)).toEqual(['time', 'time'])
  })
})

describe('a room is closed', () => {
  test('a guest is asked before a stay goes elsewhere, with times to choose from', () => {
    const start = hour('15:00')
    const end = hour('11:00', '2027-03-03')
    const stay: Affected = { ...cut(1, '15:00'), kind: 'rental', staffId: null, start, end }
    const situation: Situation = letOf({ bookings: [stay] })
    const [proposal] = planSickDay({
      ...day([stay]),
      diaries: new Map([[1, situation]]),
      absence: { ...annAway, staffId: null, serviceId: 1 },
    })
    expect(proposal?.action).toEqual({ type: 'ask' })
    expect(proposal?.times.length).toBeGreaterThan(0)
  })
})

describe('running late', () => {
  const late = { absence: null, lateMinutes: 30 }

  test('moves the rest of the day until a gap has made up for it', () => {
    const sick = day([cut(1, '09:00'), cut(2, '10:00'), cut(3, '11:15'), cut(4, '14:00')], late)
    expect(plan(sick)).toEqual([
      [1, 'shift 30'],
      [2, 'shift 30'],
      [3, 'shift 15'],
    ])
  })

  test('whoever is taken over or asked shortens the queue for the others', () => {
    const choices = new Map<number, Action>([[1, { type: 'colleague', staffId: 2 }]])
    const sick = day([cut(1, '09:00'), cut(2, '10:00'), cut(3, '11:30')], { ...late, choices })
    expect(plan(sick)).toEqual([
      [1, 'colleague 2'],
      [2, 'shift 30'],
    ])
  })

  test('each person has a queue of their own', () => {
    const sick = day([cut(1, '09:00'), cut(2, '09:30', { staffId: 2 })], late)
    expect(plan(sick)).toEqual([
      [1, 'shift 30'],
      [2, 'shift 30'],
    ])
  })
})

describe('the load', () => {
  test('tells what everybody has taken before and after, on the days that change', () => {
    const bens = busy(hour('14:00'), hour('16:00'), { id: 9, staffId: 2 })
    const sick = day([cut(1, '10:00'), cut(2, '11:00')], { diary: { bookings: [bens] } })
    expect(loadsOf(planSickDay(sick), sick.diaries)).toEqual([
      { staffId: 1, name: 'Ann', days: [{ date: monday, before: 120, after: 0 }] },
      { staffId: 2, name: 'Ben', days: [{ date: monday, before: 120, after: 240 }] },
    ])
  })
})
