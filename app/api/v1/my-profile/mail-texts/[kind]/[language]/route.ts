import { methods, profile } from '@/lib/api/profile'
import { mailNamed } from '@/lib/domain/mail-wording'
import { changeMailText, resetMailText } from '@/lib/settings/mail-texts'
import { toMailText } from '@/lib/wire/profile-mail-text'
import { mailTextWords } from '@/lib/wire/profile-mail-text-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: profile({
    body: mailTextWords,
    act: ({ actor, parts, body }) =>
      changeMailText(actor, { ...mailNamed(parts.kind, parts.language), ...body }),
    show: (text) => ({ body: { success: true, mail_text: toMailText(text) } }),
  }),
  DELETE: profile({
    act: async ({ actor, parts }) => resetMailText(actor, mailNamed(parts.kind, parts.language)),
    show: (text) => ({ body: { success: true, mail_text: toMailText(text) } }),
  }),
})
