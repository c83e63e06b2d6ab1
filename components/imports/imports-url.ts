import { createLoader, parseAsInteger, parseAsStringLiteral } from 'nuqs/server'
import { importKinds } from '@/lib/domain/import'

export const draftSteps = ['columns', 'check'] as const

/** All that /settings/import keeps in its URL. */
export const importsUrl = {
  /** What is to be brought along. */
  kind: parseAsStringLiteral(importKinds).withDefault('customers_csv'),
  /** The import that is shown; null: a file is chosen. */
  import: parseAsInteger,
  /** How far one is with it before it is run. */
  step: parseAsStringLiteral(draftSteps).withDefault('columns'),
}

export const loadImportsUrl = createLoader(importsUrl)
