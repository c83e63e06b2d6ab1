import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'

const filters = { externalTables: [], externalEnums: [] }
const prismaFolder = path.join(process.cwd(), 'prisma')
const migrationsFolder = path.join(prismaFolder, 'migrations')

/** The part of Prisma's schema engine that is used here; the package ships no types for it. */
interface SchemaEngine {
  applyMigrations(input: object): Promise<{ appliedMigrationNames: string[] }>
  diff(input: object): Promise<{ stdout?: string | null }>
  free(): void
}

/**
 * Applies the migrations of prisma/migrations that the database lacks and answers their names. They are recorded in
 * _prisma_migrations as `prisma migrate deploy` records them, so both can be used on one database.
 *
 * Prisma's schema engine runs here as WebAssembly, because its native twin is a download that closed networks refuse.
 */
export async function migrate(connectionString: string): Promise<string[]> {
  const engine = await schemaEngine(connectionString)
  try {
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
  } finally {
    engine.free()
  }
}

/** The names of all migrations that belong to this version, oldest first. */
export async function knownMigrations(): Promise<string[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** The SQL that leads from the connected database to schema.prisma: the start of a new migration. */
export async function schemaDiff(connectionString: string): Promise<string> {
  const engine = await schemaEngine(connectionString)
  const file = path.join(prismaFolder, 'schema.prisma')
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: [{ path: file, content: await readFile(file, 'utf8') }], configDir: '.' },
      script: true,
      exitCode: null,
      shadowDatabaseUrl: null,
      filters,
    })
    return stdout ?? ''
  } finally {
    engine.free()
  }
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

async function schemaEngine(connectionString: string): Promise<SchemaEngine> {
  const folder = path.join(process.cwd(), 'node_modules/@prisma/schema-engine-wasm')
  const bindings = await import(/* turbopackIgnore: true */ path.join(folder, 'schema_engine_bg.js'))
  const wasm = await readFile(path.join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString }))
  const schema = await readFile(path.join(prismaFolder, 'schema.prisma'), 'utf8')
  return bindings.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, factory)
}
