import * as dndModule from 'react-big-calendar/lib/addons/dragAndDrop/withDragAndDrop'
import * as calendarModule from 'react-big-calendar/lib/Calendar'
import * as selectionModule from 'react-big-calendar/lib/Selection'

/**
 * What we use of react-big-calendar: its calendar and drag-and-drop addon, their state and listeners. Imported from
 * `lib/` file by file, because its front door brings every view and four date libraries' localizers. They are CommonJS,
 * and tools do not agree whether their default export is the module or within it.
 */
export const RbcCalendar = defaultOf(calendarModule)
export const withDragAndDrop = defaultOf(dndModule)
export const Selection = defaultOf(selectionModule)

export { DnDContext } from 'react-big-calendar/lib/addons/dragAndDrop/DnDContext'
export { DateLocalizer } from 'react-big-calendar/lib/localizer'
export { getBoundsForNode } from 'react-big-calendar/lib/Selection'

function defaultOf<T extends object>(module: { default: T }): T {
  const found: T & { default?: T } = module.default
  return found.default ?? found
}
