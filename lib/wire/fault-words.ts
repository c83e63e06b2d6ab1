import type { z } from 'zod'

/**
 * What is wrong with a value, as a sentence that may stand below a field; what a schema says itself goes before it.
 * For `safeParse(value, { error: faultWords })`.
 */
export const faultWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'too_small') return tooSmall(issue)
  if (issue.code === 'too_big') return tooBig(issue)
  if (issue.code === 'invalid_type') return `Must be ${types[issue.expected] ?? 'of another kind'}.`
  if (issue.code === 'invalid_value') return `Must be ${oneOf.format(issue.values.map(String))}.`
  return issue.code === 'unrecognized_keys' ? `Is not known: ${issue.keys.join(', ')}.` : 'Is not valid.'
}

const oneOf = new Intl.ListFormat('en', { type: 'disjunction' })

const types: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

/** What is counted in a value, where it is not the value itself; for one and for more. */
const counted: Record<string, [string, string]> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
}

function tooSmall({
  origin,
  minimum,
  inclusive = true,
}: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string {
  const units = counted[origin]
  if (!units) return inclusive ? `Must be at least ${minimum}.` : `Must be more than ${minimum}.`
  if (minimum <= 1) return 'Must not be empty.'
  return `Must have at least ${minimum} ${units[1]}.`
}

function tooBig({ origin, maximum, inclusive = true }: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>): string {
  const units = counted[origin]
  if (!units) return inclusive ? `Must be at most ${maximum}.` : `Must be less than ${maximum}.`
  return `Must have at most ${maximum} ${maximum === 1 ? units[0] : units[1]}.`
}
