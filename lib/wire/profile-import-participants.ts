import type { Status } from '@/lib/domain/booking'
import { email } from './fields'
import { toStatus } from './profile-import-cells'

/** Somebody in a class, as a cell tells of them; a status of null is that of the class. */
export interface Seated {
  name: string
  email: string | null
  phone: string | null
  status: Status | null
}

/** Who a cell says is in a class: in the words of `toParticipants`, or just names; a number alone names nobody. */
export const readParticipants = (cell: string): Seated[] =>
  /^\d*$/.test(cell)
    ? []
    : cell
        .split(/[;\n]/)
        .map((text) => readSeat(text.trim()))
        .filter(({ name }) => name !== '')

function readSeat(text: string): Seated {
  const [, said = text, word = ''] = /^(.*)\(([^()]*)\)$/.exec(text) ?? []
  const status = toStatus(word)
  const [, name = '', reached = ''] = /^([^<>]*)<([^<>]*)>$/.exec((status ? said : text).trim()) ?? []
  const bare = name.trim() || reached.trim() || (status ? said : text).trim()
  const address = email.safeParse(reached.trim())
  const phone = !address.success && /\d{5}/.test(reached.replace(/\D/g, '')) ? reached.trim() : null
  return { name: bare, email: address.success ? address.data : null, phone, status }
}
