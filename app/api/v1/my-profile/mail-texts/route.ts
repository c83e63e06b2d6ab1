import { methods, profile } from '@/lib/api/profile'
import { mailTexts } from '@/lib/settings/mail-texts'
import { toMailTexts } from '@/lib/wire/profile-mail-text'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    act: ({ actor }) => mailTexts(actor),
    show: (texts) => ({ body: { success: true, ...toMailTexts(texts) } }),
  }),
})
