/** What is typed over some fields of a booking, and what stood there when its writer last looked. */
export interface EditDraft<Values extends object> {
  seen: Values
  typed: Partial<Values>
}

export const draftOf = <Values extends object>(seen: Values): EditDraft<Values> => ({ seen, typed: {} })

export const typedInto = <Values extends object>(
  draft: EditDraft<Values>,
  change: Partial<Values>,
): EditDraft<Values> => ({ ...draft, typed: { ...draft.typed, ...change } })

/** The fields as they are shown: what was typed, else what stands there now. */
export const shownIn = <Values extends object>({ typed }: EditDraft<Values>, now: Values): Values => ({
  ...now,
  ...typed,
})

/** Whether something would be lost. */
export const isTyped = <Values extends object>({ typed }: EditDraft<Values>, now: Values): boolean =>
  keysOf(typed).some((key) => typed[key] !== now[key])

/** The fields that were typed into here and changed by somebody else meanwhile. */
export const clashesIn = <Values extends object>(
  { seen, typed }: EditDraft<Values>,
  now: Values,
): (keyof Values & string)[] =>
  keysOf(typed).filter((key) => now[key] !== seen[key] && now[key] !== typed[key])

/** What was typed is to take the place of what stands there now. */
export const keptMine = <Values extends object>(
  draft: EditDraft<Values>,
  now: Values,
): EditDraft<Values> => ({
  ...draft,
  seen: now,
})

/** Gives up what was typed where somebody else was faster. */
export function tookTheirs<Values extends object>(draft: EditDraft<Values>, now: Values): EditDraft<Values> {
  const typed = { ...draft.typed }
  for (const key of clashesIn(draft, now)) delete typed[key]
  return { seen: now, typed }
}

const keysOf = <Values extends object>(values: Partial<Values>) =>
  Object.keys(values) as (keyof Values & string)[]
