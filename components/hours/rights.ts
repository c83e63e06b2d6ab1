/** What the person at the screen may change here. */
export interface HoursRights {
  /** Hours, closed days, types. */
  mayClose: boolean
  /** Blocked time. */
  mayBlock: boolean
  /** The one person whose time they may block; null: everybody's. */
  own: number | null
}

/** Whether they may change this blocked time. */
export const mayChangeBlock = ({ mayBlock, own }: HoursRights, owner: number | null): boolean =>
  mayBlock && (own === null || own === owner)
