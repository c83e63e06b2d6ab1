import type { Command } from './command'

/** All commands, a line each. */
export const helpOfAll = (commands: Readonly<Record<string, Command>>): string =>
  [
    'Usage: npx daybook <command> [flags]',
    '',
    ...columns(Object.entries(commands).map(([name, { summary }]) => [name, summary])),
    '',
    'Each explains itself: npx daybook <command> --help. They use the database of DATABASE_URL, else the one that comes',
    'with Daybook, whether it is running or not.',
  ].join('\n')

/** One command and its flags. */
export function helpOf(name: string, { summary, about = [], flags, file }: Command): string {
  const usage = Object.entries(flags)
    .filter(([, { required }]) => required)
    .map(([flag, { value }]) => ` --${flag} ${value}`)
  const lines = Object.entries(flags).map(([flag, { value, about: what, required }]): [string, string] => [
    `--${flag}${value ? ` ${value}` : ''}`,
    required ? `${what} (required)` : what,
  ])
  return [
    `Usage: npx daybook ${name}${usage.join('')}${file ? ` ${file.toUpperCase()}` : ''} [flags]`,
    '',
    summary,
    ...about,
    ...(lines.length ? ['', ...columns(lines)] : []),
  ].join('\n')
}

/** Pairs beside each other. */
function columns(pairs: [string, string][]): string[] {
  const width = Math.max(...pairs.map(([first]) => first.length))
  return pairs.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`)
}
