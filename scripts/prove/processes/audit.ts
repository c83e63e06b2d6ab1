import type { AuditFinding } from '@/lib/db/audit'
import { run } from '../../step.mjs'

/** What \`npx daybook audit\` says of a database: in short, and what is wrong. */
export async function audit(url: string): Promise<{ found: string; wrong: string[] }> {
  const said = await run(process.execPath, ['scripts/daybook.mjs', 'audit', '--json'], {
    env: { DATABASE_URL: url },
  }).catch((error: Error) => error)
  if (said instanceof Error) return { found: 'the audit fails', wrong: [said.message] }
  const { checks } = JSON.parse(said.slice(said.indexOf('{'))) as { checks: AuditFinding[] }
  return { found: `all ${checks.length} checks of the audit passed`, wrong: [] }
}
