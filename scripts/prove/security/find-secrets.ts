import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import type { Secrets } from './plant-secrets'

/** Where something is looked for: what it is called, and what stands there. */
export interface Place {
  name: string
  content: Buffer
}

/** Every secret that stands somewhere, plainly or as base64, hex or a part of an address: “what in where”. */
export const secretsIn = (secrets: Secrets, places: Place[]): string[] =>
  places.flatMap(({ name, content }) =>
    Object.entries(secrets)
      .filter(([, secret]) => formsOf(secret).some((form) => content.includes(form)))
      .map(([what]) => `${what} stands in ${name}`),
  )

/** Base64 is cut where it depends on what stands before and after. */
const formsOf = (secret: string): string[] => [
  ...new Set([
    secret,
    encodeURIComponent(secret),
    Buffer.from(secret).toString('hex'),
    ...[0, 1, 2].map((before) =>
      Buffer.from(`${'x'.repeat(before)}${secret}`)
        .toString('base64')
        .replace(/=+$/, '')
        .slice(before && 4, -2),
    ),
  ]),
]

/** The files below a folder. */
export async function filesBelow(folder: string): Promise<Place[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  const read = files.map(async (file) => ({
    name: path.relative(path.dirname(folder), file),
    // A database's files come and go.
    content: await readFile(file).catch(() => Buffer.alloc(0)),
  }))
  return Promise.all(read)
}

/** Every row of every table, as a dump would have it: what PostgreSQL packs is unpacked. */
export async function tablesOf(connectionString: string): Promise<Place[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(`
      SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`)
    const places: Place[] = []
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)
      places.push({ name: `table ${name}`, content: Buffer.from(rows.map(({ row }) => row).join('\n')) })
    }
    return places
  } finally {
    await client.end()
  }
}
