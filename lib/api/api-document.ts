import { digest } from '@/lib/db/digest'
import { openApi } from '@/lib/wire/openapi'
import { apiTables } from '@/lib/wire/openapi-documents'
import { isFresh } from './version'

/** The OpenAPI document at /api/openapi/{file}: `slots.json`. Everybody may read it, scripts of other sites as well. */
export function apiDocument(request: Request, file: string): Response {
  const document = documents().get(file)
  if (!document) return Response.json({ message: 'There is no API document of this name.' }, { status: 404 })
  const headers = {
    ETag: document.etag,
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'public, no-cache',
    'Access-Control-Allow-Origin': '*',
  }
  const known = isFresh(request, document.etag)
  return new Response(known ? null : document.text, { status: known ? 304 : 200, headers })
}

type Documents = Map<string, { text: string; etag: string }>
let written: Documents | null = null

/** Written once, when the first is asked for: they are the same until the next release. */
function documents(): Documents {
  written ??= new Map(
    Object.entries(apiTables).map(([name, table]) => {
      const text = JSON.stringify(openApi(table))
      return [`${name}.json`, { text, etag: `"${digest(text)}"` }]
    }),
  )
  return written
}
