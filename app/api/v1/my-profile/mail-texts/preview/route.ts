import { methods, profile } from '@/lib/api/profile'
import { previewMail } from '@/lib/engine/preview-mail'
import { toMailPreview } from '@/lib/wire/profile-mail-text'
import { mailTextDraft } from '@/lib/wire/profile-mail-text-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: profile({
    body: mailTextDraft,
    act: ({ actor, body }) => previewMail(actor, body),
    show: (preview) => ({ body: { success: true, preview: toMailPreview(preview) } }),
  }),
})
