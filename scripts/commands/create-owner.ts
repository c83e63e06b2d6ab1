import { text } from 'node:stream/consumers'
import type { Messages } from '@/messages/catalogues'
import { PlainFailure } from '../step.mjs'
import type { Command } from './command'
import { openAsIs } from './database'

export const createOwner: Command = {
  summary: 'Creates a business and its owner.',
  about: ['Without --password-stdin a password is made, and printed this once.'],
  flags: {
    email: { type: 'string', value: 'ADDRESS', about: 'what the owner signs in with', required: true },
    name: { type: 'string', value: 'NAME', about: 'the owner’s name', required: true },
    business: {
      type: 'string',
      value: 'NAME',
      about: 'what the business is called',
      required: true,
      says: 'businessName',
    },
    'password-stdin': {
      type: 'boolean',
      says: 'password',
      about: 'read the password from standard input: a flag would stand in the shell’s history',
    },
    timezone: { type: 'string', value: 'ZONE', about: 'where it is, as Europe/Berlin; else this machine’s' },
    currency: { type: 'string', value: 'CODE', about: 'what it charges in; else EUR' },
    locale: { type: 'string', value: 'TAG', about: 'its language and region, as de-DE; else en-GB' },
  },
  async run({ flags, environment }) {
    const given = flags['password-stdin'] ? await passwordFromInput() : null
    await openAsIs(environment)
    const { readablePassword } = await import('../secrets')
    const { catalogues, languageOf } = await import('@/messages/catalogues')
    const { signUp } = await import('@/lib/settings/sign-up')
    const password = given ?? readablePassword()
    const email = String(flags.email)
    const locale = String(flags.locale ?? 'en-GB')
    const { slug } = await signUp({
      name: String(flags.name),
      businessName: String(flags.business),
      email,
      password,
      timezone: String(flags.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone),
      currency: String(flags.currency ?? 'EUR'),
      locale,
      // As the sign-up page calls it.
      firstService: (catalogues[languageOf(locale)].setup as Messages['setup']).appointment,
    })
    console.log(`Business  ${slug}`)
    console.log(`Sign in   ${environment.appUrl}/sign-in as ${email.trim().toLowerCase()}`)
    if (given === null) console.log(`Password  ${password}`)
    return 0
  },
}

async function passwordFromInput(): Promise<string> {
  const [password = ''] = (await text(process.stdin)).split(/\r?\n/)
  if (!password) throw new PlainFailure('daybook create-owner: Standard input holds no password.')
  return password
}
