import type {
  ImportBooking,
  ImportCustomer,
  ImportFile,
  ImportPart,
  ImportService,
  ImportStaff,
  RowFault,
} from './import'
import { importParts } from './import'

interface Entries {
  services: ImportService
  staff: ImportStaff
  customers: ImportCustomer
  bookings: ImportBooking
}

/** Something of a file, or what is wrong with it. */
export interface StepOf<Part extends ImportPart> {
  part: Part
  row: number
  entry: Entries[Part] | null
  faults: RowFault[]
}
export type Step = { [Part in ImportPart]: StepOf<Part> }[ImportPart]

/** All of a file, one after the other: part by part, each in its order. The same file has the same steps. */
export function stepsOf(file: ImportFile): Step[] {
  return importParts.flatMap((part) => {
    const entries = file[part].map((entry) => ({ part, row: entry.row, entry, faults: [] }) as Step)
    const wrong = new Map<number, RowFault[]>()
    for (const fault of file.faults)
      if (fault.part === part) wrong.set(fault.row, [...(wrong.get(fault.row) ?? []), fault])
    const refused = [...wrong].map(([row, faults]) => ({ part, row, entry: null, faults }) as Step)
    return [...entries, ...refused].sort((a, b) => a.row - b.row)
  })
}
