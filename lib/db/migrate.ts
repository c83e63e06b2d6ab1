import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'

const filters = { externalTables: [], externalEnums: [] }
const prismaFolder = path.join(process.cwd(), 'prisma')
const migrationsFolder = path.join(prismaFolder, 'migrations')

/** The part of Prisma's schema engine that is used here; the package ships no types for it. */
interface SchemaEngine {
  applyMigrations(input: object): Promise<{ appliedMigrationNames: string[] }>
  free(): void
}
interface Bindings {
  SchemaEngine: { new: (input: object, onLog: () => void, factory: object) => Promise<SchemaEngine> }
}

/** Processes that start at the same time migrate one after the other. */
const migrating = 0x0da1b00d

/**
 * Brings the database to this version, the job queue's own tables included, and answers the names of the migrations of
 * prisma/migrations it lacked. They are recorded in _prisma_migrations as `prisma migrate deploy` records them, so both
 * can be used on one database.
 */
export async function migrate(connectionString: string): Promise<string[]> {
  const client = new pg.Client({ connectionString, application_name: 'daybook-migrate' })
  client.on('error', () => {})
  await client.connect()
  try {
    // A transaction's lock: behind a pooler that shares connections, a session's would outlive whoever took it.
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock($1)', [migrating])
    const applied = await applyMissing(connectionString)
    await runMigrations({ connectionString, logger: new Logger(() => () => {}) })
    return applied
  } finally {
    await client.end()
  }
}

/** The schema engine takes a lock of its session and costs a second: it is only asked where there is something to do. */
async function applyMissing(connectionString: string): Promise<string[]> {
  const pool = new pg.Pool({ connectionString, max: 1 })
  pool.on('error', () => {})
  try {
    const isNew = !(await forgetInterrupted(pool))
    return isNew || (await pendingMigrations(pool)).length > 0 ? await applyMigrations(connectionString) : []
  } finally {
    await pool.end()
  }
}

/**
 * A process killed while it migrated leaves a migration begun, neither finished nor failed. PostgreSQL took its
 * statements back as one, so it may be tried again; one that failed with words (logs) stays a matter for people. Answers
 * whether anything was ever migrated.
 */
async function forgetInterrupted(client: Pick<pg.Pool, 'query'>): Promise<boolean> {
  const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') AS found")
  if (rows[0].found === null) return false
  await client.query(`UPDATE _prisma_migrations SET rolled_back_at = now()
    WHERE finished_at IS NULL AND rolled_back_at IS NULL AND logs IS NULL`)
  return true
}

/** Prisma's schema engine runs as WebAssembly: its native twin is a download that closed networks refuse. */
async function applyMigrations(connectionString: string): Promise<string[]> {
  return withEngine(connectionString, async (engine) => {
    const lockfile = await readFile(path.join(migrationsFolder, 'migration_lock.toml'), 'utf8')
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: {
        baseDir: migrationsFolder,
        lockfile: { path: 'migration_lock.toml', content: lockfile },
        shadowDbInitScript: '',
        migrationDirectories: await migrationDirectories(),
      },
      filters,
    })
    return appliedMigrationNames
  })
}

/** The names of all migrations that belong to this version, oldest first. */
export async function knownMigrations(): Promise<string[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** The migrations of this version that the connected database lacks. */
export async function pendingMigrations(client: Pick<pg.Pool, 'query'>): Promise<string[]> {
  const { rows } = await client.query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  const applied = new Set(rows.map((row) => row.migration_name))
  return (await knownMigrations()).filter((name) => !applied.has(name))
}

async function migrationDirectories() {
  return Promise.all(
    (await knownMigrations()).map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok',
          value: await readFile(path.join(migrationsFolder, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  )
}

/** Lends the engine connections of its own and closes them afterwards. */
async function withEngine<T>(
  connectionString: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const pool = new pg.Pool({ connectionString, max: 2 })
  pool.on('error', () => {})
  const engine = await schemaEngine(pool)
  try {
    return await work(engine)
  } finally {
    engine.free()
    await pool.end()
  }
}

async function schemaEngine(pool: pg.Pool): Promise<SchemaEngine> {
  loaded ??= loadBindings()
  const { SchemaEngine } = await loaded
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool))
  const schema = await readFile(path.join(prismaFolder, 'schema.prisma'), 'utf8')
  return SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, factory)
}

/** The module keeps its memory in itself, so one process loads it once. */
let loaded: ReturnType<typeof loadBindings> | undefined

async function loadBindings(): Promise<Bindings> {
  const folder = path.join(process.cwd(), 'node_modules/@prisma/schema-engine-wasm')
  const bindings = await import(/* turbopackIgnore: true */ path.join(folder, 'schema_engine_bg.js'))
  const wasm = await readFile(path.join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return bindings
}
