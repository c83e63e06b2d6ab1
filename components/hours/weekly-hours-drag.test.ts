import { expect, test } from 'vitest'
import { type Drag, spanOfDrag } from './weekly-hours-drag'

const drag = (changes: Partial<Drag>): Drag => ({
  kind: 'paint',
  index: null,
  from: [0, 0],
  grip: 0,
  now: 0,
  ...changes,
})

test('painting covers every step it touches, in either direction, and stays within the day', () => {
  expect(spanOfDrag(drag({ grip: 547, now: 1016 }), 15)).toEqual([540, 1020])
  expect(spanOfDrag(drag({ grip: 1016, now: 547 }), 15)).toEqual([540, 1020])
  expect(spanOfDrag(drag({ grip: 1300, now: 1500 }), 30)).toEqual([1290, 1440])
})

test('an edge goes to the nearest step and never over the other edge', () => {
  const held = { index: 0, from: [540, 720] as const, grip: 720 }
  expect(spanOfDrag(drag({ kind: 'end', ...held, now: 798 }), 15)).toEqual([540, 795])
  expect(spanOfDrag(drag({ kind: 'end', ...held, now: 100 }), 15)).toEqual([540, 555])
  expect(spanOfDrag(drag({ kind: 'start', ...held, now: 2000 }), 15)).toEqual([705, 720])
  expect(spanOfDrag(drag({ kind: 'end', ...held, now: 2000 }), 15)).toEqual([540, 1440])
})

test('an interval keeps its length when it is moved, up to the ends of the day', () => {
  const held = { kind: 'move' as const, index: 0, from: [540, 720] as const, grip: 600 }
  expect(spanOfDrag(drag({ ...held, now: 668 }), 15)).toEqual([615, 795])
  expect(spanOfDrag(drag({ ...held, now: 0 }), 15)).toEqual([0, 180])
  expect(spanOfDrag(drag({ ...held, now: 1440 }), 15)).toEqual([1260, 1440])
  expect(spanOfDrag(drag({ ...held, now: 603 }), 15)).toBeNull()
})
