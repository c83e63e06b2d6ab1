import { headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { currentActor } from '@/lib/auth/session'
import { readProfile } from '@/lib/db/profile-rules'
import { reader } from '@/lib/db/transaction'
import { pathHeader } from '@/lib/domain/path-header'
import { isReserved } from '@/lib/settings/slug'
import { catalogues, type Language, languageOf } from '@/messages/catalogues'

/**
 * The words of a page: in the profile's language, or, before anybody has signed in, in the browser's. A visitor's page
 * speaks the language its address asks for (`?lang=de`), else the browser's, whoever is signed in.
 */
export default getRequestConfig(async () => {
  const locale = await language()
  return { locale, messages: catalogues[locale], timeZone: 'UTC' }
})

async function language(): Promise<Language> {
  const asked = await headers()
  const preferred = asked.get('accept-language')?.split(',')[0] ?? ''
  const visited = visitorsPage(asked.get(pathHeader))
  if (visited) return languageOf(visited.searchParams.get('lang') ?? preferred)
  const actor = await currentActor()
  if (actor) return languageOf((await readProfile(reader, actor.profileId)).locale)
  return languageOf(preferred)
}

/** Where the pages stand that visitors reach by links of mails; a business's own page stands at its name. */
const linked = ['b', 'r']

function visitorsPage(path: string | null): URL | null {
  if (!path || !URL.canParse(path, 'http://here')) return null
  const url = new URL(path, 'http://here')
  const [, first = ''] = url.pathname.split('/')
  return first !== '' && (linked.includes(first) || !isReserved(first)) ? url : null
}
