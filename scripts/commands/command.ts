import type { Environment } from '@/lib/domain/environment'

/** One flag: what `node:util` reads it by, what stands for its value in the help, and what it is for. */
export interface Flag {
  type: 'string' | 'boolean'
  /** What stands for its value. */
  value?: string
  about: string
  required?: true
  /** The field that it gives a value, as refusals call it, where it is not called like the flag. */
  says?: string
}

/** What somebody asked of a command. */
export interface Asked {
  /** Flags by their names; an absent one is undefined. */
  flags: Readonly<Record<string, string | true | undefined>>
  /** What stands without a flag. */
  files: readonly string[]
  /** The folder that files are named from. */
  from: string
  environment: Environment
}

export interface Command {
  /** In the list of all commands. */
  summary: string
  /** Lines of its own help, below the summary. */
  about?: readonly string[]
  flags: Readonly<Record<string, Flag>>
  /** What stands for the file that it needs besides its flags. */
  file?: string
  /** Does it, and answers the exit code. */
  run(asked: Asked): Promise<number>
}
