import type { ImportPart, RowFault } from '@/lib/domain/import'
import type { ImportField, ImportMapping } from '@/lib/domain/import-options'
import type { Refused } from '@/lib/domain/refusal'

/** The engine’s words for what a refusal is about, as the columns of a table mean it. */
const fields: Record<string, ImportField[]> = {
  serviceId: ['service'],
  staffId: ['staff'],
  startTime: ['start_time', 'starts_at'],
  date: ['date', 'starts_at'],
  endTime: ['end_time', 'ends_at', 'duration_minutes'],
  checkoutDate: ['checkout_date'],
  visitorEmail: ['visitor_email'],
  email: ['email', 'visitor_email'],
  price: ['price'],
}

/** Why something of a file was refused, told of its row and, where one says it, its column. */
export function toRowFault(
  part: ImportPart,
  row: number,
  refused: Refused,
  mapping: ImportMapping,
): RowFault {
  const [fault] = refused.details.faults ?? []
  const meant = fault ? (fields[fault.field] ?? []) : []
  const column = Object.entries(mapping).find(([, field]) => meant.includes(field))?.[0] ?? null
  const code = refused.reason === 'validation_failed' ? (fault?.code ?? 'invalid') : refused.reason
  return { part, row, column, code, message: refused.message }
}
