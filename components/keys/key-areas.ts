import type { useTranslations } from 'next-intl'
import type { Role } from '@/lib/domain/actor'
import { type Scope, scopes, suits } from '@/lib/domain/permission'
import type { Messages } from '@/messages/catalogues'

type Words = ReturnType<typeof useTranslations<'keys'>>
export type Area = keyof Messages['keys']['areas']
export type Level = keyof Messages['keys']['levels']

const partsOf = (scope: Scope) => scope.split('.') as [Area, Exclude<Level, 'none'>]

/** What a key may be opened to, in the order of the API's own table. */
export const areas: Area[] = [...new Set(scopes.map((scope) => partsOf(scope)[0]))]

/** How far a role can open it. */
export const levelsOf = (area: Area, role: Role): Level[] => [
  'none',
  ...scopes
    .filter((scope) => partsOf(scope)[0] === area && suits(role, scope))
    .map((scope) => partsOf(scope)[1]),
]

/** How far it is: who may write may read. */
export function levelOf(area: Area, own: readonly Scope[]): Level {
  const levels = own.map(partsOf).filter(([of]) => of === area)
  return levels.some(([, level]) => level === 'write') ? 'write' : (levels[0]?.[1] ?? 'none')
}

/** The scopes with one area opened as far as that. */
export const opened = (own: readonly Scope[], area: Area, level: Level): Scope[] =>
  scopes.filter((scope) => {
    const [of, name] = partsOf(scope)
    return of === area ? name === level : own.includes(scope)
  })

/** The scopes as far as a role can use them: where it may not write it may still read. */
export const within = (own: readonly Scope[], role: Role): Scope[] =>
  areas.reduce<Scope[]>(
    (kept, area) => {
      const level = levelOf(area, own)
      const possible = levelsOf(area, role)
      if (possible.includes(level)) return kept
      return opened(kept, area, level === 'write' && possible.includes('read') ? 'read' : 'none')
    },
    [...own],
  )

/** What a key may do, in a line. */
export const reachInWords = (own: readonly Scope[] | null, words: Words): string =>
  own === null
    ? words('all')
    : own
        .map(partsOf)
        .map(([area, level]) => `${words(`areas.${area}`)}: ${words(`inFull.${level}`)}`)
        .join(' · ')
