import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { arch, cpus, totalmem } from 'node:os'
import type { Figure } from './figures'

/** The figures as a Markdown table, with the machine and the day they belong to. */
export function tableOf(figures: Figure[], about: string): string {
  const lines = figures.map(({ what, floor, ours, ratio, target, met }) =>
    row([what, floor, ours, `${ratio.toFixed(2)} ×`, target, met ? 'yes' : '**no**']),
  )
  const head = ['What', 'Floor', 'Ours', 'Ratio', 'Target', 'Met']
  return [row(head), row(head.map(() => '---')), ...lines, '', `${machine()}. ${about}`].join('\n')
}

const row = (cells: string[]) => `| ${cells.join(' | ')} |`

function machine(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const day = new Date().toISOString().slice(0, 10)
  const model = cpu?.model.trim() || arch()
  return `${day}, ${cpus().length} × ${model}, ${memory} GB, Node ${process.versions.node}`
}

const start = '<!-- bench:start -->'
const end = '<!-- bench:end -->'

/** Puts the table between the marks in README.md, laid out as every file here is. */
export async function writeToReadme(table: string): Promise<void> {
  const readme = await readFile('README.md', 'utf8')
  const [before, rest] = readme.split(start)
  const after = rest?.split(end)[1]
  if (after === undefined) throw new Error(`README.md has no ${start} … ${end}`)
  await writeFile('README.md', `${before}${start}\n${table}\n${end}${after}`)
  execFileSync('npx', ['biome', 'format', '--write', 'README.md'], { stdio: 'inherit' })
}
