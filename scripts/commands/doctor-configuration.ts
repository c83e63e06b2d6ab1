import { type Environment, readEnvironment, WrongEnvironment } from '@/lib/domain/environment'
import { fail, type Line, ok, warn } from './doctor-line'

type Variables = Readonly<Record<string, string | undefined>>

/** What is right of the environment, and what is said of all of it. */
export function examineConfiguration(variables: Variables): { environment: Environment; lines: Line[] } {
  const { names, wrong } = readNames(variables)
  const right = Object.fromEntries(Object.entries(variables).filter(([name]) => !wrong.has(name)))
  const environment = readEnvironment(right)
  const lines = names.map((name) => {
    const complaint = wrong.get(name)
    if (complaint) return fail(name, complaint, 'Put it right, or leave it out.')
    return ok(name, inWords(name, variables[name], environment))
  })
  return { environment, lines: [...lines, ...together(environment)] }
}

/** Every variable that is read, in that order, and what is wrong with which. */
function readNames(variables: Variables) {
  const names: string[] = []
  const watched = new Proxy(variables, {
    get(target, name: string) {
      names.push(name)
      return target[name]
    },
  })
  try {
    readEnvironment(watched)
    return { names, wrong: new Map<string, string>() }
  } catch (error) {
    if (!(error instanceof WrongEnvironment)) throw error
    return { names, wrong: new Map(error.lines.map((line) => [line.split(' ')[0] ?? '', line] as const)) }
  }
}

const secret = /SECRET|PASSWORD|KEY|TOKEN/

function inWords(name: string, said: string | undefined, environment: Environment): string {
  const isSet = Boolean(said?.trim())
  if (!isSet) {
    const member = name.toLowerCase().replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
    const value = (environment as unknown as Record<string, unknown>)[member]
    return value === null || value === undefined ? 'not set' : `${shown(value)} (default)`
  }
  if (secret.test(name)) return 'set, not shown'
  return name === 'DATABASE_URL' ? withoutSecret(String(said)) : String(said).trim()
}

const shown = (value: unknown) => (typeof value === 'boolean' ? String(Number(value)) : String(value))

function withoutSecret(text: string): string {
  const { host, pathname } = new URL(text)
  return `${host}${pathname}`
}

/** What is right by itself and wrong together. */
function together({ databaseUrl, nextauthSecret, appUrl }: Environment): Line[] {
  const { protocol, hostname } = new URL(appUrl)
  const isLocal = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  return [
    ...(databaseUrl && !nextauthSecret
      ? [
          fail(
            'NEXTAUTH_SECRET',
            'is not set, and DATABASE_URL is',
            'Set a long random text, the same for every process: openssl rand -base64 32',
          ),
        ]
      : []),
    ...(protocol === 'http:' && !isLocal
      ? [
          warn(
            'APP_URL',
            'is plain http: sign-ins can be read on the way',
            'Put a proxy with a certificate before it, and set APP_URL to its https:// address.',
          ),
        ]
      : []),
  ]
}
