import { expect, test } from 'vitest'
import { heardLines } from '@/lib/db/test-log'
import { log, queueLogger } from './log'

log.level = 'info'
const lines = heardLines()

test('the end of a job is one line: what it was about by its ids, and why it failed without anybody’s words', () => {
  const payload = { profileId: 3, deliveryId: 9, recipient: 'anna@example.com' }
  const job = { id: '12', task_identifier: 'deliver', payload, attempts: 2 }
  const told = queueLogger.scope({ jobId: '12', taskIdentifier: 'deliver' })
  told.info('Completed task 12 with success', { job, duration: 41.6, success: true })
  const error = Object.assign(new Error('Key (email)=(anna@example.com)'), { name: 'error', code: '23505' })
  told.error(`Failed task 12 with error '${error.message}'`, { job, duration: 7, failure: true, error })

  const about = {
    name: 'daybook-worker',
    jobId: '12',
    task: 'deliver',
    profileId: 3,
    deliveryId: 9,
    attempt: 2,
  }
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { ...about, level: 'info', time: expect.any(String), ms: 42, msg: 'job done' },
    {
      ...about,
      level: 'error',
      time: expect.any(String),
      ms: 7,
      error: { name: 'error', code: '23505', stack: expect.stringContaining('log.test.ts') },
      msg: 'job failed',
    },
  ])
  expect(lines.join()).not.toContain('anna')
})
