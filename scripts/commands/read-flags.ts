import { parseArgs } from 'node:util'
import { PlainFailure } from '../step.mjs'
import type { Asked, Command } from './command'

/** What was asked of a command. Whatever it does not understand is refused in one line. */
export function readFlags(
  name: string,
  command: Command,
  args: string[],
): Pick<Asked, 'flags' | 'files'> & { help: boolean } {
  const { values, positionals } = understood(name, command, args)
  if (values.help) return { flags: {}, files: [], help: true }
  const missing = Object.entries(command.flags).find(([flag, { required }]) => required && !values[flag])
  if (missing) throw wrong(name, `--${missing[0]} is missing.`)
  if (command.file && positionals.length !== 1) throw wrong(name, `Name one ${command.file}.`)
  if (!command.file && positionals.length > 0) throw wrong(name, `What is “${positionals[0]}”?`)
  return { flags: values, files: positionals, help: false }
}

function understood(name: string, { flags }: Command, args: string[]) {
  const options = Object.fromEntries(Object.entries(flags).map(([flag, { type }]) => [flag, { type }]))
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
    return { values: values as Record<string, string | true | undefined>, positionals }
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error
    throw wrong(name, `${message.split(/[.\n]/)[0]}.`)
  }
}

const wrong = (name: string, what: string) =>
  new PlainFailure(`daybook ${name}: ${what} See npx daybook ${name} --help.`)
