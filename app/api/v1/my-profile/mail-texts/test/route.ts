import { methods, profile } from '@/lib/api/profile'
import { sendTestMail } from '@/lib/engine/send-test-mail'
import { mailTextDraft } from '@/lib/wire/profile-mail-text-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: profile({
    body: mailTextDraft,
    act: ({ actor, body }) => sendTestMail(actor, body),
    show: (recipient) => ({ status: 202, body: { success: true, recipient } }),
  }),
})
