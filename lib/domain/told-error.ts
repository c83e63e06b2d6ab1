/** What a log may hold of an error. */
export interface ToldError {
  name: string
  code?: string
  message?: string
  /** Where it was thrown: a line for each place. */
  stack?: string
}

/** Errors whose words are written by programmers. All others quote: SQL its values, JSON.parse its text. */
const plainSpoken = ['Error', 'TypeError', 'ReferenceError', 'AssertionError']

/**
 * What may be logged of an error: its name, its code and where it was thrown. Its message only when that cannot hold what
 * somebody sent; of a database's error never its `detail`, `where` and the like, which hold values.
 */
export function toldError(error: unknown): ToldError {
  const { name, code, message, stack } = error as Partial<Error> & { code?: unknown }
  const isPlain = error instanceof Error && plainSpoken.includes(name ?? '')
  const places = stack && placesOf(stack, message ?? '')
  return {
    name: name ?? typeof error,
    ...(typeof code === 'string' && { code }),
    ...(isPlain && message && { message }),
    ...(places && { stack: places }),
  }
}

/** The message stands above the places, on as many lines as it has. */
const placesOf = (stack: string, message: string) =>
  stack
    .replace(message, () => '')
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .map((line) => line.trim())
    .join('\n')
