import { describe, expect, test } from 'vitest'
import { readEnvironment, WrongEnvironment } from './environment'

const complaints = (variables: Record<string, string>): readonly string[] => {
  try {
    readEnvironment(variables)
    return []
  } catch (error) {
    if (error instanceof WrongEnvironment) return error.lines
    throw error
  }
}

describe('without any variable', () => {
  test('the app runs on loopback with everything of its own', () => {
    expect(readEnvironment({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      appUrl: 'http://127.0.0.1:3000',
      databaseUrl: null,
      databasePrepare: true,
      dataDir: '.data',
      demo: true,
      worker: true,
      rateLimitPerMinute: 120,
      logLevel: null,
      slowQueryMs: 500,
      metricsToken: null,
    })
  })

  test('an empty variable is the same as none', () => {
    expect(readEnvironment({ PORT: '', RATE_LIMIT_PER_MINUTE: ' ', WORKER: '' })).toEqual(readEnvironment({}))
  })
})

describe('the app’s address', () => {
  test('follows host and port', () => {
    expect(readEnvironment({ PORT: '8080', HOST: '0.0.0.0' }).appUrl).toBe('http://localhost:8080')
    expect(readEnvironment({ HOST: '::1' }).appUrl).toBe('http://[::1]:3000')
  })

  test('is the operator’s word when given, without a slash at the end', () => {
    expect(readEnvironment({ APP_URL: 'https://book.example.com/' }).appUrl).toBe('https://book.example.com')
  })
})

describe('a wrong value is one clear line', () => {
  test.each([
    ['PORT', 'abc', 'PORT must be a whole number from 1 to 65535, not “abc”.'],
    ['PORT', '70000', 'PORT must be a whole number from 1 to 65535, not “70000”.'],
    ['WORKER', 'no', 'WORKER must be 0 or 1, not “no”.'],
    [
      'APP_URL',
      'book.example.com',
      'APP_URL must be an address such as https://book.example.com, not “book.example.com”.',
    ],
    [
      'EMAIL_FROM',
      'Daybook',
      'EMAIL_FROM must be an email address, with or without a name before it, not “Daybook”.',
    ],
    [
      'LOG_LEVEL',
      'verbose',
      'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent, not “verbose”.',
    ],
    ['SLOW_QUERY_MS', '0.5', 'SLOW_QUERY_MS must be a whole number from 0 to 3600000, not “0.5”.'],
  ])('%s=%s', (name, value, line) => {
    expect(complaints({ [name]: value })).toEqual([line])
  })

  test('and all of them are told at once', () => {
    expect(complaints({ PORT: '0', DEMO: 'yes' })).toHaveLength(2)
  })

  test('but a secret is never repeated', () => {
    expect(
      complaints({
        DATABASE_URL: 'mysql://me:hunter2@db/x',
        DEMO_PASSWORD: 'bad',
        METRICS_TOKEN: 'tiny',
      }).join(),
    ).not.toMatch(/hunter2|“bad|tiny/)
  })
})
