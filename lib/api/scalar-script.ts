import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { digest } from '@/lib/db/digest'
import { isFresh } from './version'

/** Scalar as its package brings it for browsers: one file, which no build of ours need go through. */
const file = path.join(process.cwd(), 'node_modules/@scalar/api-reference/dist/browser/standalone.js')
let script: Promise<{ text: string; etag: string }> | null = null

/** The script that shows the API documents. */
export async function scalarScript(request: Request): Promise<Response> {
  script ??= readFile(file, 'utf8').then((text) => ({ text, etag: `"${digest(text)}"` }))
  const { text, etag } = await script
  const known = isFresh(request, etag)
  return new Response(known ? null : text, {
    status: known ? 304 : 200,
    headers: {
      ETag: etag,
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=86400',
    },
  })
}
