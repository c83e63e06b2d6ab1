import { oweMail } from '@/lib/db/owe-mail'
import { touch } from '@/lib/db/record'
import { type Tx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { MailWording } from '@/lib/domain/mail-wording'
import { demand } from '@/lib/domain/permission'
import { Refused } from '@/lib/domain/refusal'
import { composeSample } from './preview-mail'

/** So many within an hour. */
const most = 30

/**
 * Mails these words, about a sample, to whoever asks; answers their address. The mail says that it is a test, and has no
 * calendar entry that a program would take for a booking. Refuses: forbidden (also an API key, which has no address),
 * validation_failed (braces), rate_limited.
 */
export async function sendTestMail(actor: Actor, wording: MailWording): Promise<string> {
  demand(actor, 'settings.write')
  if (actor.kind !== 'user')
    throw new Refused('forbidden', 'A test goes to whoever is signed in; an API key has no address.')
  return write(actor.profileId, async (tx) => {
    await demandFew(tx, actor.profileId)
    const [user] = await tx.query<{ email: string }>('address-of-user', address, [actor.id])
    if (!user) throw new Refused('unauthenticated', 'Please sign in again.')
    const recipient = { name: actor.name, email: user.email }
    const { mail } = await composeSample(tx, actor.profileId, wording, recipient)
    const { attachments: _, ...rest } = mail
    oweMail(tx, actor.profileId, {
      kind: 'test',
      recipient: user.email,
      payload: { ...rest, subject: `[Test] ${mail.subject}` },
      key: `${wording.kind}/${wording.language}`,
    })
    touch(tx, actor.profileId)
    return user.email
  })
}

async function demandFew(tx: Tx, profileId: number): Promise<void> {
  const [row] = await tx.query<{ sent: number }>('tests-of-late', ofLate, [profileId])
  if (row && row.sent >= most)
    throw new Refused('rate_limited', 'Too many tests within an hour. Please wait.', { retryAfter: 600 })
}

const address = 'SELECT email FROM user_account WHERE id = $1'
const ofLate = `
  SELECT count(*)::int AS sent FROM delivery
  WHERE profile_id = $1 AND kind = 'test' AND created_at > now() - interval '1 hour'`
