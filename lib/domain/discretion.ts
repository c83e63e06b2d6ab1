import type { Actor } from './actor'
import { onlyOwn } from './permission'
import type { OverrideRow } from './situation'

/** Blocked time as it is shown: what it is called, and the sort it is of. */
interface ShownBlock {
  staffId: number | null
  typeId: number | null
  name: string
  icon: string | null
  color: string | null
  importLabel: string | null
}

/** Whose reasons are not for the actor: a colleague's, where they are confined to their own calendar. */
function isPrivate(actor: Actor, staffId: number | null): boolean {
  const own = onlyOwn(actor)
  return own !== null && staffId !== null && staffId !== own
}

/** A blocked time as the actor may read it: of a colleague that they are not there, but not why. */
export const discreetBlock = <Block extends ShownBlock>(actor: Actor, block: Block, locale: string): Block =>
  isPrivate(actor, block.staffId)
    ? { ...block, typeId: null, name: notAvailable(locale), icon: null, color: null, importLabel: null }
    : block

/** An override as the actor may read it: of a colleague the hours alone. */
export const discreetOverride = (actor: Actor, override: OverrideRow): OverrideRow =>
  isPrivate(actor, override.staffId) ? { ...override, reason: null } : override

const notAvailable = (locale: string) => (/^de\b/i.test(locale) ? 'Nicht verfügbar' : 'Not available')
