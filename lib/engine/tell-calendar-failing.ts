import { oweMail } from '@/lib/db/owe-mail'
import { readProfile } from '@/lib/db/profile-rules'
import { touch } from '@/lib/db/record'
import { write } from '@/lib/db/transaction'
import { composeCalendarFailing } from '@/lib/email/compose-calendar-failing'
import { appUrl } from './messages'
import { businessAddress } from './team-mails'

/** Tells the business by mail, once, that a calendar which blocks time has not been read for a day. */
export async function tellCalendarFailing(profileId: number, importId: number): Promise<void> {
  await write(profileId, async (tx) => {
    const [told] = await tx.query<{ label: string }>('tell-calendar-failing', text, [profileId, importId])
    if (!told) return
    const profile = await readProfile(tx, profileId)
    for (const { email } of await businessAddress(tx, profile))
      oweMail(tx, profileId, {
        kind: 'calendar_failing',
        recipient: email,
        payload: await composeCalendarFailing({
          profile,
          recipient: email,
          label: told.label,
          appUrl: appUrl(),
        }),
        key: String(importId),
      })
    touch(tx, profileId)
  })
}

const text = `
  UPDATE calendar_import SET told_at = clock_timestamp()
  WHERE profile_id = $1 AND id = $2 AND told_at IS NULL AND failing_since IS NOT NULL RETURNING label`
