import { touch } from '@/lib/db/record'
import { reader, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { mailLanguages } from '@/lib/domain/mail-text'
import { demandFillable, type MailWording, wordedMails } from '@/lib/domain/mail-wording'
import { demand } from '@/lib/domain/permission'

/** The words of one kind of mail in one language. */
export interface KeptWording extends MailWording {
  /** null: ours. */
  updatedAt: Date | null
}

/** Every kind of mail to visitors in every language, with the business's own words where it has any. Refuses: forbidden. */
export async function mailTexts(actor: Actor): Promise<KeptWording[]> {
  demand(actor, 'settings.write')
  const own = await reader.query<KeptWording>('mail-texts', select, [actor.profileId])
  return wordedMails.flatMap((kind) =>
    mailLanguages.map(
      (language) =>
        own.find((text) => text.kind === kind && text.language === language) ?? ours({ kind, language }),
    ),
  )
}

/** Keeps the business's own words; none at all are ours again. Refuses: forbidden, validation_failed (braces). */
export async function changeMailText(actor: Actor, wording: MailWording): Promise<KeptWording> {
  const { kind, language, subject, paragraph } = wording
  if (subject === null && paragraph === null) return resetMailText(actor, wording)
  demand(actor, 'settings.write')
  demandFillable(wording)
  return write(actor.profileId, async (tx) => {
    const values = [actor.profileId, kind, language, subject, paragraph]
    const [kept] = await tx.query<KeptWording>('change-mail-text', upsert, values)
    touch(tx, actor.profileId)
    return kept as KeptWording
  })
}

/** Back to our words. Refuses: forbidden. */
export async function resetMailText(
  actor: Actor,
  { kind, language }: Pick<MailWording, 'kind' | 'language'>,
): Promise<KeptWording> {
  demand(actor, 'settings.write')
  return write(actor.profileId, async (tx) => {
    const gone = await tx.query('reset-mail-text', remove, [actor.profileId, kind, language])
    if (gone.length > 0) touch(tx, actor.profileId)
    return ours({ kind, language })
  })
}

const ours = (named: Pick<MailWording, 'kind' | 'language'>): KeptWording => ({
  ...named,
  subject: null,
  paragraph: null,
  updatedAt: null,
})

const columns = 'kind, language, subject, paragraph, updated_at AS "updatedAt"'
const select = `SELECT ${columns} FROM mail_text WHERE profile_id = $1`
const upsert = `
  INSERT INTO mail_text (profile_id, kind, language, subject, paragraph) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (profile_id, kind, language)
    DO UPDATE SET subject = excluded.subject, paragraph = excluded.paragraph, updated_at = now()
  RETURNING ${columns}`
const remove = `
  DELETE FROM mail_text WHERE profile_id = $1 AND kind = $2 AND language = $3 RETURNING kind`
