import { readEnvironment } from '@/lib/domain/environment'
import { Refused } from '@/lib/domain/refusal'
import { shutDown } from '../shutdown'
import { PlainFailure, tellStepsTo } from '../step.mjs'
import { audit } from './audit'
import type { Command } from './command'
import { createKey } from './create-key'
import { createOwner } from './create-owner'
import { doctor } from './doctor'
import { exportCommand } from './export'
import { helpOf, helpOfAll } from './help'
import { importCommand } from './import'
import { migrate } from './migrate'
import { readFlags } from './read-flags'

const commands: Readonly<Record<string, Command>> = {
  migrate,
  'create-owner': createOwner,
  'create-key': createKey,
  export: exportCommand,
  import: importCommand,
  doctor,
  audit,
}

/** Does what the arguments ask for, in the folder `from`, and answers the exit code. */
export async function runCommand([name = '', ...rest]: string[], from: string): Promise<number> {
  tellStepsTo(process.stderr)
  if (['', 'help', '--help', '-h'].includes(name)) {
    console.log(helpOfAll(commands))
    return name === '' ? 1 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command)
    throw new PlainFailure(`There is no command “${name}”, only ${Object.keys(commands).join(', ')}.`)
  const { help, ...asked } = readFlags(name, command, rest)
  if (help) {
    console.log(helpOf(name, command))
    return 0
  }
  try {
    // The doctor says itself what is wrong with the environment.
    const environment = readEnvironment(command === doctor ? {} : process.env)
    return await command.run({ ...asked, from, environment })
  } catch (error) {
    throw error instanceof Refused ? new PlainFailure(inWords(name, command, error)) : error
  } finally {
    await shutDown()
  }
}

/** A refusal as lines: of a wrong value each says by which flag it was given. */
function inWords(name: string, { flags }: Command, { message, details: { faults = [] } }: Refused): string {
  const said = faults.map((fault) => {
    const [flag] = Object.entries(flags).find(([own, { says }]) => (says ?? own) === fault.field) ?? []
    return flag ? `--${flag}: ${fault.message}` : fault.message
  })
  return (said.length > 0 ? said : [message]).map((line) => `daybook ${name}: ${line}`).join('\n')
}
