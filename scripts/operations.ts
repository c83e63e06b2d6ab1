import { readFileSync } from 'node:fs'
import { apiTables } from '@/lib/wire/openapi-documents'
import { operationsOf } from '@/lib/wire/openapi-table'

// Which story calls which documented operation with success, from the report of the last run of all journeys: a table,
// or with --check only the operations that have none. Ends with 1 when there are any.

interface Suite {
  title: string
  file: string
  suites?: Suite[]
  specs: { title: string; file: string; tests: { annotations: { type: string; description?: string }[] }[] }[]
}

const report = 'test-results/journeys.json'
const { suites } = JSON.parse(readFileSync(report, 'utf8')) as { suites: Suite[] }

const stories = new Map<string, string[]>()
for (const { file, title, called } of suites.flatMap(callsIn))
  for (const name of called) stories.set(name, [...(stories.get(name) ?? []), `${file}: ${title}`])

const operations = Object.entries(apiTables).flatMap(([dialect, table]) =>
  operationsOf(table).map(({ method, path, operation }) => ({
    name: `${dialect} ${operation.id}`,
    called: `${method} ${table.base}${path}`,
  })),
)
const untold = operations.filter(({ name }) => !stories.has(name))
if (process.argv.includes('--check'))
  for (const { name, called } of untold) console.error(`No story: ${name} (${called})`)
else showTable()
process.exitCode = untold.length > 0 ? 1 : 0

function showTable(): void {
  console.log('| operation | request | story | others |\n| --- | --- | --- | --- |')
  for (const { name, called } of operations) {
    const [first = '**none**', ...others] = stories.get(name) ?? []
    console.log(`| ${name} | ${called} | ${first.replaceAll('|', '\\|')} | ${others.length || ''} |`)
  }
  console.log(`\n${operations.length} operations, ${untold.length} without a story.`)
}

function callsIn({ suites = [], specs }: Suite): { file: string; title: string; called: string[] }[] {
  const own = specs.map(({ file, title, tests }) => ({
    file,
    title,
    called: tests.flatMap(({ annotations }) =>
      annotations.flatMap(({ type, description }) =>
        type === 'operation' && description ? [description] : [],
      ),
    ),
  }))
  return [...own, ...suites.flatMap(callsIn)]
}
