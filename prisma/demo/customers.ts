import type { Business } from './business'
import type { Random } from './random'

/** A visitor the business knows. Numbered from 1 within the demo. */
export interface Customer {
  id: number
  uid: string
  name: string
  email: string | null
  phone: string | null
  note: string | null
}

const domains = ['example.com', 'example.org', 'example.net'] as const
const remarks = [
  'Regular since the opening.',
  'Prefers mornings.',
  'Pays by invoice.',
  'Needs the step-free room.',
]

/** The customers of a business: no two share a name or an address, some gave no email, some no phone. */
export function customersOf(business: Business, random: Random): Customer[] {
  const { count, firstNames, lastNames, phone } = business.visitors
  const names = random.shuffled(firstNames.flatMap((first) => lastNames.map((last) => `${first} ${last}`)))
  return names.slice(0, count).map((name, index) => ({
    id: index + 1,
    uid: random.uid(),
    name,
    email: random.chance(0.1) ? null : `${mailboxOf(name)}@${random.pick(domains)}`,
    phone: random.chance(0.15) ? null : phone(index),
    note: random.chance(0.08) ? random.pick(remarks) : null,
  }))
}

const spelled: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ı: 'i' }

const mailboxOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[äöüßı]/g, (letter) => spelled[letter] ?? letter)
    .replaceAll(' ', '.')

/** Who comes: regulars (the first of the list) far more often than others, nobody twice on one date. */
export function guestList(customers: Customer[], random: Random) {
  const seen = new Set<string>()
  const draw = () =>
    customers[Math.floor((random.between(0, 9999) / 10_000) ** 1.7 * customers.length)] as Customer
  return {
    next(date: string): Customer {
      for (let tries = 0; ; tries += 1) {
        const customer = draw()
        const key = `${date} ${customer.id}`
        // A tiny business runs out of people: then somebody comes twice.
        if (seen.has(key) && tries < 50) continue
        seen.add(key)
        return customer
      }
    },
  }
}

export type GuestList = ReturnType<typeof guestList>
