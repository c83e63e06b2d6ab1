/** A request as a document writes it, and what the document says it answers. */
export interface Example {
  /** A curl line; or, where the document has none, `METHOD /path` and below it the body. */
  request: string
  status: number
  /** JSON; left out: no body at all. */
  answer?: unknown
  /** Lists of the answer hold what others have made as well. */
  among?: boolean
}
