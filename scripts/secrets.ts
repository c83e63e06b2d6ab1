import { randomBytes, randomInt } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createApiKeySecret } from '@/lib/auth/api-key'
import type { Environment } from '@/lib/domain/environment'

export interface Secrets {
  nextauthSecret: string
  demoPassword: string
  demoApiKey: string
}

/**
 * The secrets the operator did not choose: made once, and kept in the data directory for this user alone. With a
 * database of the operator's nothing is kept: several processes must agree, so the operator chooses.
 */
export async function keepSecrets(environment: Environment): Promise<Secrets> {
  const kept = environment.databaseUrl ? fresh() : await keep(path.join(environment.dataDir, 'secrets.json'))
  return {
    nextauthSecret: environment.nextauthSecret ?? kept.nextauthSecret,
    demoPassword: environment.demoPassword ?? kept.demoPassword,
    demoApiKey: environment.demoApiKey ?? kept.demoApiKey,
  }
}

async function keep(file: string): Promise<Secrets> {
  try {
    return { ...fresh(), ...(JSON.parse(await readFile(file, 'utf8')) as Partial<Secrets>) }
  } catch {
    const made = fresh()
    await mkdir(path.dirname(file), { recursive: true, mode: 0o711 })
    await writeFile(`${file}.new`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
    await rename(`${file}.new`, file)
    return made
  }
}

const fresh = (): Secrets => ({
  nextauthSecret: randomBytes(32).toString('base64url'),
  demoPassword: readablePassword(),
  demoApiKey: createApiKeySecret(),
})

/** Three groups of four signs that are not mistaken for each other: 59 random bits. */
export function readablePassword(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return [group(), group(), group()].join('-')
}
