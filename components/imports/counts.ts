import { type ImportPart, importParts } from '@/lib/domain/import'

/** So many of each part. */
export type PartCounts = Partial<Record<ImportPart, number>>

/** Of all counts one, part by part. */
export const sumIn = <Name extends string>(
  counts: Record<ImportPart, Record<Name, number>>,
  name: Name,
): PartCounts => Object.fromEntries(importParts.map((part) => [part, counts[part][name]]))

export const total = (counts: PartCounts): number =>
  importParts.reduce((sum, part) => sum + (counts[part] ?? 0), 0)
