import type { ImportCustomer } from './import'

/** What is known of a customer. */
export interface CustomerSaid {
  name: string
  email: string | null
  phone: string | null
  note: string | null
}

/** Somebody who is there already, with the addresses that lead to them besides their own. */
export interface KnownCustomer extends CustomerSaid {
  id: number
  aliases: string[]
}

type Who = Pick<CustomerSaid, 'email' | 'phone'>

/** The digits by which numbers are one however they are written; null: too few to tell. */
export function phoneDigits(phone: string | null): string | null {
  const digits = (phone ?? '').replace(/\D/g, '').slice(-9)
  return digits.length < 7 ? null : digits
}

/**
 * Finds who somebody of a file is among those known, who may become more: by email, then by phone, unless both have an
 * address, as two addresses tell two people.
 */
export function customerFinder(known: KnownCustomer[]) {
  const byEmail = new Map<string, KnownCustomer>()
  const byPhone = new Map<string, KnownCustomer[]>()
  const add = (customer: KnownCustomer): void => {
    for (const alias of customer.aliases) if (!byEmail.has(alias)) byEmail.set(alias, customer)
    if (customer.email) byEmail.set(customer.email.toLowerCase(), customer)
    const digits = phoneDigits(customer.phone)
    if (digits) byPhone.set(digits, [...(byPhone.get(digits) ?? []), customer])
  }
  for (const customer of known) add(customer)
  const find = ({ email, phone }: Who): KnownCustomer | null => {
    const sameEmail = email && byEmail.get(email.toLowerCase())
    if (sameEmail) return sameEmail
    const samePhone = byPhone.get(phoneDigits(phone) ?? '') ?? []
    return samePhone.find((other) => !email || !other.email) ?? null
  }
  return { add, find }
}

/** What is known of a customer once a file has had its say: what it does not say stays, a note is added to the one there. */
export function afterFile(known: CustomerSaid, said: ImportCustomer): CustomerSaid {
  const isNamed = said.name !== said.email && said.name !== said.phone
  const hasNote = said.note !== null && !known.note?.includes(said.note)
  return {
    name: isNamed ? said.name : known.name,
    email: known.email ?? said.email,
    phone: said.phone ?? known.phone,
    note: hasNote ? [known.note, said.note].filter(Boolean).join('\n') : known.note,
  }
}

/** Whether nothing differs. */
export const saysSame = (a: CustomerSaid, b: CustomerSaid): boolean =>
  a.name === b.name && a.email === b.email && a.phone === b.phone && a.note === b.note
