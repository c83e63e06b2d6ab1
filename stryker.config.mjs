/** The rules that bookings stand and fall with. All are pure: what tries them needs no database. */
const rules = {
  availability: [
    'slots',
    'schedule',
    'weekly-hours',
    'open-minutes',
    'occupied',
    'time-slot',
    'place',
    'location',
  ],
  conflicts: ['conflicts', 'interval'],
  status: ['status', 'visitor-rules', 'class-size'],
  time: ['local-time', 'wall-clock'],
  money: ['money', 'booking-total', 'price-after-move'],
  idempotency: ['idempotency'],
}

/**
 * Tests that may not speak: random diaries notice a wrong rule by luck, where a story notices it each time, and a
 * process of its own runs the rules as they are.
 */
const silent = ['offered', 'sick-day', 'local-time-anywhere']

export default {
  mutate: Object.values(rules)
    .flat()
    .map((name) => `lib/domain/${name}.ts`),
  // All that is copied to where the rules are broken, one by one.
  ignorePatterns: [
    '**',
    '!package.json',
    '!vitest.config.ts',
    '!lib/domain/**',
    ...silent.map((name) => `lib/domain/${name}.test.ts`),
  ],
  testRunner: 'vitest',
  coverageAnalysis: 'perTest',
  // What runs once, when a file is loaded (tables, constants), would ask all tests each time: hours for little.
  ignoreStatic: true,
  concurrency: 2,
  // A machine with other work is slow; that is no proof that a test noticed anything.
  timeoutMS: 20_000,
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'coverage/mutation.html' },
  jsonReporter: { fileName: 'coverage/mutation.json' },
  thresholds: { high: 95, low: 90, break: 85 },
}
