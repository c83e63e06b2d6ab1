import { z } from 'zod'
import { mailLanguages } from '@/lib/domain/mail-text'
import { wordedMails } from '@/lib/domain/mail-wording'
import { orNull, text } from './fields'

/** Blank or absent: ours. */
const words = {
  subject: orNull(
    text(200)
      .trim()
      .refine((typed) => !/[\r\n]/.test(typed), { error: 'Must be one line.' }),
  ).transform((typed) => typed ?? null),
  paragraph: orNull(text(2000).trim()).transform((typed) => typed ?? null),
}

/** PUT mail-texts/{kind}/{language}. */
export const mailTextWords = z.object(words)

/** POST mail-texts/preview, mail-texts/test. */
export const mailTextDraft = z.object({
  kind: z.enum(wordedMails),
  language: z.enum(mailLanguages),
  ...words,
})
