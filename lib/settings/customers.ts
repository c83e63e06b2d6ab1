import { isFound, literally, patternsOf } from '@/lib/db/search-words'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand, onlyOwn } from '@/lib/domain/permission'
import { type CustomerFigures, customerColumns, figures, known, measures, visits } from './customer-visits'

export interface CustomerRow extends CustomerFigures {
  id: number
  uid: string
  name: string
  email: string | null
  phone: string | null
  /** What only the house reads. */
  note: string | null
  createdAt: Date
  /** Since then their address takes no mails, and gets none. */
  mailBouncedAt: Date | null
  /** Since then they want no mails, and get none. */
  mailComplainedAt: Date | null
}

export type CustomerOrder = 'name' | keyof typeof measures

/** Where a page ended: the last row's place in the order, and its id. */
export interface CustomerPlace {
  key: string | number
  id: number
}

interface CustomersWish {
  /** Words that must all be found, each anywhere in name, email or phone. */
  search: string
  sort: CustomerOrder
  limit: number
  offset: number
  after: CustomerPlace | null
}

interface ListedCustomers {
  customers: CustomerRow[]
  total: number
  /** Where this page ends, when there may be more. */
  last: CustomerPlace | null
}

/**
 * Customers with their figures, one page of them. By name: from A, in a search those first whose name begins with it; by
 * the others: the latest or most first. Somebody confined to their own calendar finds their own visitors, and the figures
 * of their own bookings.
 */
export async function customers(actor: Actor, wish: CustomersWish): Promise<ListedCustomers> {
  demand(actor, 'customers.read')
  const [rows, total] = await Promise.all([pageOf(actor, wish), countOf(actor, wish.search)])
  const end = rows.length === wish.limit ? rows.at(-1) : undefined
  return {
    customers: rows.map(({ key: _, ...row }) => row),
    total,
    last: end ? { key: end.key, id: end.id } : null,
  }
}

function pageOf(actor: Actor, wish: CustomersWish) {
  const { search, sort, after } = wish
  const values: unknown[] = [actor.profileId, onlyOwn(actor), patternsOf(search)]
  const add = (value: unknown) => `$${values.push(value)}`
  const byName = sort === 'name'
  const ranked = byName && search.trim() !== ''
  const key = byName ? nameKey(ranked ? add(`${literally(search.trim())}%`) : null) : 'coalesce(k.key, -1)'
  const measured = byName
    ? ''
    : `LEFT JOIN (SELECT v.customer_id, ${measures[sort]} AS key FROM (${visits}) v GROUP BY 1) k ON k.customer_id = c.id`
  const [direction, beyond] = byName ? ['ASC', '>'] : ['DESC', '<']
  const rest = after
    ? `AND (${key}, c.id) ${beyond} (${add(after.key)}::${byName ? 'text' : 'bigint'}, ${add(after.id)}::int)`
    : ''
  const text = `
    WITH page AS (
      SELECT c.id, ${key} AS key FROM customer c ${measured}
      WHERE ${known} AND ${matching} ${rest}
      ORDER BY 2 ${direction}, c.id ${direction} LIMIT ${add(wish.limit)} OFFSET ${add(wish.offset)})
    SELECT ${customerColumns}, page.key FROM page
    JOIN customer c ON c.profile_id = $1 AND c.id = page.id CROSS JOIN LATERAL (${figures}) f
    ORDER BY page.key ${direction}, page.id ${direction}`
  const name = `customers-by-${sort}${ranked ? '-ranked' : ''}${after ? '-after' : ''}`
  return reader.query<CustomerRow & { key: string | number }>(name, text, values)
}

/** A name that begins with what is looked for ($prefix) comes before one that only holds it. */
const nameKey = (prefix: string | null) =>
  prefix === null
    ? 'lower(c.name)'
    : `CASE WHEN c.name ILIKE ${prefix} THEN '0' ELSE '1' END || lower(c.name)`

async function countOf(actor: Actor, search: string): Promise<number> {
  const [row] = await reader.query<{ total: number }>(
    'count-customers',
    `SELECT count(*)::int AS total FROM customer c WHERE ${known} AND ${matching}`,
    [actor.profileId, onlyOwn(actor), patternsOf(search)],
  )
  return row?.total ?? 0
}

const matching = `(cardinality($3::text[]) = 0 OR ${isFound('c.', '$3')})`
