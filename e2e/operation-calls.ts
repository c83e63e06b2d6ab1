import { test } from '@playwright/test'
import { type Documented, documented, nameOf } from './documented'

/** Stories that ask every operation alike, whatever it does: they show nothing of what one is for. */
const wholesale = /api-(anything|isolation|roles|paths|same-site)\.spec\.ts$/

/**
 * From now on the report of a run keeps, with each story, the documented operations that answered it with success, as
 * annotations; scripts/operations.ts makes a table of them. Answers how to end that.
 */
export function noteCalls(): () => void {
  const send = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const response = await send(input, init)
    const { url, method } = input instanceof Request ? input : { url: String(input), method: init?.method }
    note(calledAt(method ?? 'GET', new URL(url).pathname), response.status)
    return response
  }
  return () => {
    globalThis.fetch = send
  }
}

function note(operation: Documented | undefined, status: number): void {
  const story = operation?.successes.includes(status) ? storyNow() : null
  if (!operation || !story || wholesale.test(story.file)) return
  const annotation = { type: 'operation', description: nameOf(operation) }
  if (story.annotations.some(({ description }) => description === annotation.description)) return
  story.annotations.push(annotation)
}

/** The story that runs; none does while the stage is set. */
function storyNow() {
  try {
    return test.info()
  } catch {
    return null
  }
}

/** How many parts of its path are names of something. */
const names = ({ path }: Documented) => path.split('{').length

/** A path of words alone goes before one with a name in it. */
const patterns = documented
  .map((operation) => ({
    operation,
    pattern: new RegExp(`^${operation.path.replace(/\{\w+\}/g, '[^/]+')}$`),
  }))
  .sort((one, other) => names(one.operation) - names(other.operation))

const calledAt = (method: string, path: string): Documented | undefined =>
  patterns.find(({ operation, pattern }) => operation.method === method && pattern.test(path))?.operation
