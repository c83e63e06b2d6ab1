import fc from 'fast-check'
import { addDays } from '@/lib/domain/local-time'
import type { JsonSchema } from './api-document'
import { Known, kindOf } from './stand-ins'

type Values = fc.Arbitrary<unknown>

/** Members that mean the end of something: a range is in order however its ends are chosen. */
const ends =
  /^(to|end|to_date|(date|starts|created|valid)_to|endDate|endTime|end_date|checkout_date|expires_at)$/

/** Values that a schema allows, and that mean something where a member's name says what they are. */
export function soundValues(schemas: Record<string, JsonSchema>, today: string) {
  const dayOf = (name: string) =>
    (ends.test(name) ? fc.integer({ min: 30, max: 45 }) : fc.integer({ min: 1, max: 29 })).map((days) =>
      addDays(today, days),
    )
  const timeOf = (name: string) => fc.constantFrom(...(/end|_to$/.test(name) ? lateTimes : earlyTimes))
  const instantOf = (name: string) =>
    fc.tuple(dayOf(name), timeOf(name)).map(([day, time]) => `${day}T${time}:00Z`)

  /** What the name alone says. */
  function named(name: string, schema: JsonSchema): Values | null {
    const kind = kindOf(name)
    if (kind && schema.type === 'integer') return fc.nat(1000).map((pick) => new Known(kind, 'id', pick))
    if (kind && schema.type === 'string') return fc.nat(1000).map((pick) => new Known(kind, 'uid', pick))
    if (schema.type !== 'string' || schema.enum || schema.const !== undefined) return null
    if (schema.format === 'date') return dayOf(name)
    if (schema.format === 'date-time' || /^(startTime|endTime)$/.test(name)) return instantOf(name)
    if (/(^|_)time(_|$)|^(check_in|check_out)_time$/.test(name)) return timeOf(name)
    return words[name] ? fc.constantFrom(...words[name]) : null
  }

  function valuesOf(schema: JsonSchema, name: string): Values {
    const { $ref, anyOf, oneOf, enum: values, const: only } = schema
    const choices = (anyOf ?? oneOf) as JsonSchema[] | undefined
    if (typeof $ref === 'string') return valuesOf(schemas[$ref.split('/').at(-1) ?? ''] ?? {}, name)
    if (choices) return fc.oneof(...choices.map((choice) => valuesOf(choice, name)))
    if (only !== undefined) return fc.constant(only)
    if (Array.isArray(values)) return fc.constantFrom(...values)
    return named(name, schema) ?? byType(schema, name)
  }

  function byType(schema: JsonSchema, name: string): Values {
    const { type, minimum = 0, maximum = 1e9, minLength = 0, maxLength = 60, items, minItems = 0 } = schema
    const least = Math.max(Number(minimum), Number(schema.exclusiveMinimum ?? -1e9))
    if (type === 'integer') return fc.integer({ min: least, max: Math.min(Number(maximum), least + 2000) })
    if (type === 'number') return fc.integer({ min: least, max: 1000 }).map((cents) => cents / 100)
    if (type === 'boolean') return fc.boolean()
    if (type === 'null') return fc.constant(null)
    if (type === 'array')
      return fc.array(valuesOf((items ?? {}) as JsonSchema, name), {
        minLength: Number(minItems),
        maxLength: Number(minItems) + 2,
      })
    if (type === 'object') return objectOf(schema)
    if (type !== 'string') return fc.constant('x')
    if (typeof schema.pattern === 'string') return fc.stringMatching(new RegExp(schema.pattern))
    return fc
      .string({ unit: 'grapheme', maxLength: Math.min(30, Number(maxLength)) })
      .map((text) => (Number(minLength) > 0 || text === '' ? `a${text}`.slice(0, Number(maxLength)) : text))
  }

  function objectOf(schema: JsonSchema): fc.Arbitrary<Record<string, unknown>> {
    const { properties = {}, required = [], additionalProperties } = schema
    const members = Object.entries(properties as Record<string, JsonSchema>)
    if (members.length === 0 && typeof additionalProperties === 'object')
      return fc.dictionary(fc.string({ maxLength: 10 }), valuesOf(additionalProperties as JsonSchema, ''), {
        maxKeys: 2,
      })
    const fields = Object.fromEntries(members.map(([name, member]) => [name, valuesOf(member, name)]))
    return fc
      .tuple(fc.record(fields, { requiredKeys: required as string[] }), fc.boolean())
      .map(([all, isFull]) => (isFull ? all : pick(all, required as string[])))
  }

  return { valuesOf, objectOf }
}

/** The members that must be there, and perhaps the first of the others. */
const pick = (all: Record<string, unknown>, required: string[]) => {
  const other = Object.keys(all).find((name) => !required.includes(name))
  return Object.fromEntries(Object.entries(all).filter(([name]) => required.includes(name) || name === other))
}

const earlyTimes = ['09:00', '10:15', '11:30']
const lateTimes = ['12:00', '14:45', '18:00']

const people = ['vera@example.com', 'wim@example.com']
const numbers = ['+4930123456', '+12025550185']

/** What a text of that name may be; nothing that would shut the house. */
const words: Record<string, string[]> = {
  email: people,
  visitor_email: people,
  customer_email: people,
  phone: numbers,
  visitor_phone: numbers,
  customer_phone: numbers,
  currency: ['EUR', 'jpy'],
  timezone: ['Europe/Berlin'],
  locale: ['de-DE', 'en-GB'],
  url: ['http://127.0.0.1:9/hook'],
  rule: ['FREQ=WEEKLY;COUNT=3', 'FREQ=DAILY;COUNT=2'],
  country: ['DE', 'AT'],
  region: ['BE', 'BY'],
  color: ['#0f766e', '#1D4ED8'],
  columns: ['id,visitor_name', 'id'],
  state: ['sent', 'failed,sent'],
  kind: ['confirmed', 'cancelled'],
  status: ['confirmed', 'pending,confirmed', 'waiting'],
  website: [''],
  query: ['status=pending'],
  product_id: ['1', '2'],
  after: [''],
}
