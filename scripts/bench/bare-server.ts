import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import process from 'node:process'
import pg from 'pg'

// The least that a poll can be: one server, one look at the key and the clock, and no framework, no rules, no limits.
const [port, databaseUrl] = process.argv.slice(2)
const db = new pg.Pool({ connectionString: databaseUrl, max: 16 })
const text = `SELECT c.ts FROM api_key k JOIN profile_clock c USING (profile_id)
  WHERE k.secret_hash = $1 AND k.revoked_at IS NULL`

createServer(async (request, response) => {
  const key = request.headers.authorization?.slice('Bearer '.length) ?? ''
  const hash = createHash('sha256').update(key).digest()
  const { rows } = await db.query<{ ts: string }>({ name: 'bare-poll', text, values: [hash] })
  response.setHeader('Content-Type', 'application/json')
  response.end(`{"ts":${rows[0]?.ts}}`)
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'))
