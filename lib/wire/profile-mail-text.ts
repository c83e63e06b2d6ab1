import { z } from 'zod'
import { mailLanguages, placeholders } from '@/lib/domain/mail-text'
import { wordedMails } from '@/lib/domain/mail-wording'
import type { MailPreview } from '@/lib/engine/preview-mail'
import type { KeptWording } from '@/lib/settings/mail-texts'
import { toInstant } from './instant'

const named = { kind: z.enum(wordedMails), language: z.enum(mailLanguages) }

export const mailTextShape = z.object({
  ...named,
  /** null: ours. */
  subject: z.string().nullable(),
  paragraph: z.string().nullable(),
  /** Nothing in it is the business's own. */
  is_default: z.boolean(),
  updated_at: z.iso.datetime().nullable(),
})

export type MailTextJson = z.infer<typeof mailTextShape>

export const mailTextsShape = z.object({
  mail_texts: z.array(mailTextShape),
  /** What a text may name in braces. */
  placeholders: z.array(z.enum(placeholders)),
})

export type MailTextsJson = z.infer<typeof mailTextsShape>

export const mailPreviewShape = z.object({
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  /** The names of its files. */
  attachments: z.array(z.string()),
  /** The booking it tells of; null: made up. */
  booking_id: z.int().nullable(),
})

export type MailPreviewJson = z.infer<typeof mailPreviewShape>

/** The words of one kind of mail in one language, in this dialect. */
export const toMailText = ({ updatedAt, ...words }: KeptWording): MailTextJson => ({
  ...words,
  is_default: updatedAt === null,
  updated_at: updatedAt && toInstant(updatedAt),
})

export const toMailTexts = (texts: KeptWording[]): MailTextsJson => ({
  mail_texts: texts.map(toMailText),
  placeholders: [...placeholders],
})

/** A mail as it would be, in this dialect. */
export const toMailPreview = ({ mail, bookingId }: MailPreview): MailPreviewJson => ({
  subject: mail.subject,
  html: mail.html,
  text: mail.text,
  attachments: (mail.attachments ?? []).map(({ filename }) => filename),
  booking_id: bookingId,
})
