import type { BlockedTimeJson } from '@/lib/wire/profile-shapes'

/** What blocked time is called; what comes from another calendar names that as well. */
export const blockName = ({
  name,
  calendar_import_label: label,
}: Pick<BlockedTimeJson, 'name' | 'calendar_import_label'>): string =>
  label === null || label === name ? name : `${name} · ${label}`
