/** One part of an order over `booking b`, and how a cursor writes it. */
export interface Key {
  sql: string
  type: 'timestamptz' | 'int' | 'text' | 'status'
  /** What it looks at beside the booking. */
  joins?: string
}

const start: Key = { sql: 'b.starts_at', type: 'timestamptz' }
const id: Key = { sql: 'b.id', type: 'int' }

/** The place of a service or a person in the order of their names: numbers sort faster than a hundred thousand names. */
const rank = (table: 'service' | 'staff', column: string): Key => ({
  sql: 'coalesce(named.place, 0)',
  type: 'int',
  joins: `LEFT JOIN (SELECT id, (row_number() OVER (ORDER BY lower(name), id))::int AS place FROM ${table}
    WHERE profile_id = $1) named ON named.id = ${column}`,
})

/** Every order ends with the id, so that no two bookings stand in the same place. */
export const orderKeys = {
  startsAt: [start, id],
  createdAt: [{ sql: 'b.created_at', type: 'timestamptz' }, id],
  visitorName: [{ sql: 'lower(b.visitor_name)', type: 'text' }, start, id],
  price: [{ sql: 'b.price', type: 'int' }, start, id],
  status: [{ sql: 'b.status', type: 'status' }, start, id],
  service: [rank('service', 'b.service_id'), start, id],
  staff: [rank('staff', 'b.staff_id'), start, id],
} as const satisfies Record<string, readonly Key[]>

export interface BookingOrder {
  by: keyof typeof orderKeys
  descending: boolean
}

export const byStart: BookingOrder = { by: 'startsAt', descending: false }

/** The SQL of an order: what to select as keys, ORDER BY by their names, and what lies beyond a place, from parameter `next` on. */
export function ordered({ by, descending }: BookingOrder, next: number) {
  const keys: readonly Key[] = orderKeys[by]
  const [direction, beyond, back] = descending ? ['DESC', '<', 'ASC'] : ['ASC', '>', 'DESC']
  const names = keys.map((_, index) => `key${index}`)
  const each = (suffix: string, of: string[]) => of.map((name) => `${name} ${suffix}`).join(', ')
  return {
    columns: keys.map(({ sql }, index) => `${sql} AS key${index}`).join(', '),
    names,
    joins: keys.map(({ joins = '' }) => joins).join(' '),
    orderBy: each(
      direction,
      keys.map(({ sql }) => sql),
    ),
    byName: each(direction, names),
    byNameBack: each(back, names),
    beyond: `(${keys.map(({ sql }) => sql).join(', ')}) ${beyond} (${keys
      .map(({ type }, index) => `$${next + index}::${type}`)
      .join(', ')})`,
  }
}
