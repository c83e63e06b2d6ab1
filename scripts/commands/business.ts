import { type Actor, systemActor } from '@/lib/domain/actor'
import { PlainFailure } from '../step.mjs'

/** Which business a command is about. */
export const profileFlag = {
  type: 'string',
  value: 'SLUG',
  about: 'the short name of the business, as in its address; needed where there are several',
} as const

interface Business {
  id: number
  slug: string
  name: string
}

/** Whoever commands the machine may what an owner may; what they do says so. */
export const operatorOf = ({ id }: Pick<Business, 'id'>): Actor => ({
  ...systemActor(id),
  name: 'Command line',
  role: 'owner',
  canViewAll: true,
})

/** The business of that short name, or the only one there is. Refuses in one line, and says which there are. */
export async function theBusiness(slug: string | true | undefined): Promise<Business> {
  const { query } = await import('@/lib/db/transaction')
  const found = await query<Business>(
    'command-businesses',
    'SELECT id, slug, name FROM profile WHERE $1::text IS NULL OR slug = $1 ORDER BY id LIMIT 11',
    [slug ?? null],
  )
  const [only] = found
  if (only && found.length === 1) return only
  if (slug !== undefined)
    throw new PlainFailure(`There is no business “${slug}”. See which there are: leave --profile out.`)
  if (!only) throw new PlainFailure('There is no business yet. Make one: npx daybook create-owner')
  const names = found.slice(0, 10).map((each) => `  ${each.slug}  (${each.name})`)
  const more = found.length > names.length ? ['  …'] : []
  throw new PlainFailure(['Say which business: --profile SLUG. There are', ...names, ...more].join('\n'))
}
