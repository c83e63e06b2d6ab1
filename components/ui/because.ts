import { ApiError, isSignedOut, Unreachable } from './api'
import { speech } from './speech'

/** Why, in a sentence for the person at the screen. */
export function because(error: Error): string {
  const { words } = speech()
  if (error instanceof Unreachable) return words('tell.unreachable')
  if (!(error instanceof ApiError)) return words('tell.unknown')
  if (error.status === 412) return words('tell.changedMeanwhile')
  if (isSignedOut(error)) return words('tell.signedOutHere')
  return inLanguage(error.message, `refusals.${error.code}`)
}

/** What a refusal says at its fields, as a form shows it: /visitor_email → visitor_email. */
export function errorsOf(error: Error | null): Record<string, string> {
  if (!(error instanceof ApiError)) return {}
  return Object.fromEntries(
    error.errors.map(({ pointer, code, message }) => [
      pointer.replace(/^\//, ''),
      inLanguage(message, `faults.${code}`, 'faults.invalid'),
    ]),
  )
}

/** The API speaks English, and is more exact than the catalogue; others read the catalogue's word for its code. */
function inLanguage(english: string, ...paths: string[]): string {
  const { words, language } = speech()
  const path = language === 'en' ? undefined : paths.find((each) => words.has(each as 'refusals.forbidden'))
  return path ? words(path as 'refusals.forbidden') : english
}
