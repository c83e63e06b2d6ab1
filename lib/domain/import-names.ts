import { invalid } from './refusal'

/** A service or a person, as a file may name them. */
export interface Nameable {
  id: number
  name: string
  email?: string | null
}

/**
 * What a cell names: by its id, an email or a name, whatever the case. Refuses (validation_failed) what is not there, and
 * a name that several go by.
 */
export function namedIn<Thing extends Nameable>(things: Thing[], text: string, field: string): Thing {
  const [found, other] = matches(things, text)
  if (found && other) throw invalid(field, 'Several go by this name: write its id.', 'ambiguous')
  if (!found) throw invalid(field, 'There is none of this name.', 'unknown')
  return found
}

/** All that go by a name, id or email: those of the closest kind. */
export function matches<Thing extends Nameable>(things: Thing[], text: string): Thing[] {
  const wanted = text.trim().toLowerCase()
  const ways: ((thing: Thing) => boolean)[] = [
    ({ name }) => name.trim().toLowerCase() === wanted,
    ({ email }) => email?.toLowerCase() === wanted,
    ({ id }) => String(id) === wanted,
  ]
  return ways.map((way) => things.filter(way)).find((found) => found.length > 0) ?? []
}
