import type { Answer } from './booking'
import { type Fault, Refused } from './refusal'
import type { Question } from './service'

/** What a question of yes or no is answered with. */
export const yesOrNo = ['yes', 'no'] as const

/**
 * What a visitor answered, by the questions' ids, as it is kept with the booking: in the questions' order, each with the
 * words it was asked in. Answers to what is not asked (any more) are left out. Refuses what is required and missing, and
 * what cannot be chosen (validation_failed, at answers/{id}).
 */
export function answersTo(questions: readonly Question[], given: Record<string, string>): Answer[] {
  const answered = questions.map((question) => ({ question, answer: (given[question.id] ?? '').trim() }))
  const faults = answered.flatMap(({ question, answer }) => faultOf(question, answer) ?? [])
  if (faults[0]) throw new Refused('validation_failed', faults[0].message, { faults })
  return answered
    .filter(({ answer }) => answer !== '')
    .map(({ question: { id, label }, answer }) => ({ id, label, answer }))
}

function faultOf({ id, type, required, options }: Question, answer: string): Fault | null {
  const field = `answers/${id}`
  if (answer === '')
    return required ? { field, code: 'required', message: 'Is required.', asWritten: true } : null
  const choices: readonly string[] | null = type === 'choice' ? options : type === 'yes_no' ? yesOrNo : null
  if (choices === null || choices.includes(answer)) return null
  return { field, code: 'invalid_value', message: `Must be one of: ${choices.join(', ')}.`, asWritten: true }
}
