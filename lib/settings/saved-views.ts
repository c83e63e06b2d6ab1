import { reader, violated, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { invalid, missing, Refused } from '@/lib/domain/refusal'

/** What somebody keeps of a page: its filters, columns and order, as the query of its address. */
export interface SavedView {
  id: number
  page: string
  name: string
  query: string
  createdAt: Date
}

const most = 50

/** The actor's own views of a page, oldest first. Refuses: forbidden (views belong to people; an API key has none). */
export async function savedViews(actor: Actor, page: string): Promise<SavedView[]> {
  return reader.query('views', `${select} AND page = $3 ORDER BY id`, [...ownerOf(actor), page])
}

/** Keeps a view. Refuses: forbidden, a name that is taken, one more than can be shown. */
export async function addView(
  actor: Actor,
  { page, name, query }: Pick<SavedView, 'page' | 'name' | 'query'>,
): Promise<SavedView> {
  const owner = ownerOf(actor)
  return write(actor.profileId, async (tx) => {
    const kept = await tx.query('views', `${select} AND page = $3 ORDER BY id`, [...owner, page])
    if (kept.length >= most) throw invalid('name', `At most ${most} views of a page.`, 'too_big')
    const [view] = await tx.query<SavedView>(
      'add-view',
      `INSERT INTO saved_view (profile_id, user_id, page, name, query) VALUES ($1, $2, $3, $4, $5) RETURNING ${columns}`,
      [...owner, page, name, query],
    )
    return view as SavedView
  }).catch(nameTaken)
}

/** Renames a view or keeps other filters under its name. Refuses: forbidden, not_found, a name that is taken. */
export async function changeView(
  actor: Actor,
  id: number,
  { name, query }: { name?: string | undefined; query?: string | undefined },
): Promise<SavedView> {
  const owner = ownerOf(actor)
  return write(actor.profileId, async (tx) => {
    const [view] = await tx.query<SavedView>(
      'change-view',
      `UPDATE saved_view SET name = coalesce($4, name), query = coalesce($5, query)
       WHERE profile_id = $1 AND user_id = $2 AND id = $3 RETURNING ${columns}`,
      [...owner, id, name ?? null, query ?? null],
    )
    if (!view) throw missing('View')
    return view
  }).catch(nameTaken)
}

/** Forgets a view. Refuses: forbidden, not_found. */
export async function removeView(actor: Actor, id: number): Promise<void> {
  const owner = ownerOf(actor)
  await write(actor.profileId, async (tx) => {
    const gone = await tx.query(
      'remove-view',
      'DELETE FROM saved_view WHERE profile_id = $1 AND user_id = $2 AND id = $3 RETURNING id',
      [...owner, id],
    )
    if (gone.length === 0) throw missing('View')
  })
}

/** Whose views these are: nobody else sees them, so the change clock stands still. */
function ownerOf(actor: Actor): [profileId: number, userId: number] {
  demand(actor, 'bookings.read')
  if (actor.kind !== 'user')
    throw new Refused('forbidden', 'Saved views belong to people who sign in; an API key has none.')
  return [actor.profileId, actor.id]
}

function nameTaken(error: unknown): never {
  if (violated(error, 'saved_view_profile_id_user_id_page_name_key'))
    throw invalid('name', 'You have a view of this name already.', 'taken')
  throw error
}

const columns = 'id, page, name, query, created_at AS "createdAt"'
const select = `SELECT ${columns} FROM saved_view WHERE profile_id = $1 AND user_id = $2`
