import { headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { currentActor } from '@/lib/auth/session'
import { readProfile } from '@/lib/db/profile-rules'
import { reader } from '@/lib/db/transaction'
import { catalogues, type Language, languageOf } from '@/messages/catalogues'

/** The words of a page: in the profile's language, or, before anybody has signed in, in the browser's. */
export default getRequestConfig(async () => {
  const locale = await language()
  return { locale, messages: catalogues[locale], timeZone: 'UTC' }
})

async function language(): Promise<Language> {
  const actor = await currentActor()
  if (actor) return languageOf((await readProfile(reader, actor.profileId)).locale)
  return languageOf((await headers()).get('accept-language')?.split(',')[0] ?? '')
}
