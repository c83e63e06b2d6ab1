const suffix = '@daybook'
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** The UID of a booking, or of a seat of a class, in every calendar: the same for life, in mails and feeds. */
export const entryUid = (uid: string): string => `${uid}${suffix}`

/** The UID of blocked time in a feed. It names its business: once the block is deleted nothing else tells whose it was. */
export const blockUid = (profileUid: string, uid: string): string => `${uid}.${profileUid}${suffix}`

/** What a UID says when it may be one of ours; null: it is none. */
export interface OwnUid {
  uid: string
  /** The business whose blocked time it is; null: a booking's or a seat's, or nobody knows whose. */
  profileUid: string | null
}

const pattern = new RegExp(`^(${uuid})(?:\\.(${uuid}))?${suffix}$`)

/** Ours, in hexadecimals and within Exchange's own, is shorter; what strangers wrote may have any length. */
const longest = 1000

/** Reads a UID as a calendar program gives it back. */
export function ownUid(text: string): OwnUid | null {
  if (text.length > longest) return null
  const [, uid, profileUid = null] = pattern.exec(plainUid(text).toLowerCase()) ?? []
  return uid ? { uid, profileUid } : null
}

// How Exchange keeps a stranger's UID within its own ([MS-OXOCAL] 2.2.1.27): in hexadecimals, after this mark.
const wrapped = /^040000008200E00074C5B7101A82E008.*7643616C2D55696401000000((?:[0-9A-F]{2})+?)(?:00)?$/i

function plainUid(text: string): string {
  const [, hex] = wrapped.exec(text.trim()) ?? []
  if (!hex) return text.trim()
  const codes = hex.match(/../g) ?? []
  return String.fromCharCode(...codes.slice(0, 200).map((code) => Number.parseInt(code, 16)))
}
