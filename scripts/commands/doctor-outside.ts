import type { Environment } from '@/lib/domain/environment'
import { fail, type Line, ok, warn } from './doctor-line'

/** What Daybook speaks to outside: its mail provider, and where webhooks may go. Nothing is sent. */
export const examineOutside = async (environment: Environment): Promise<Line[]> => [
  await mail(environment),
  environment.webhooksAllowPrivate
    ? warn(
        'Webhook guard',
        'is off: webhooks may reach this machine and its network',
        'Leave WEBHOOKS_ALLOW_PRIVATE out wherever others can add webhooks.',
      )
    : ok('Webhook guard', 'is on: public addresses by https only'),
]

/** A key may be for sending alone: then it may not ask for domains, and is told so by name. */
async function mail({ resendApiKey, resendBaseUrl, emailFrom }: Environment): Promise<Line> {
  const name = 'Mail'
  if (resendApiKey === null)
    return warn(name, 'no provider: mails are kept at /messages, not sent', 'Set RESEND_API_KEY.')
  const { Resend } = await import('resend')
  const options = resendBaseUrl === null ? {} : { baseUrl: resendBaseUrl }
  const { data, error } = await new Resend(resendApiKey, options).domains.list()
  if (error?.name === 'restricted_api_key') return ok(name, 'the key is accepted, for sending alone')
  if (error?.statusCode === 401 || error?.statusCode === 403)
    return fail(name, `the key is refused: ${error.message}`, 'Make another at Resend; set RESEND_API_KEY.')
  if (error)
    return warn(
      name,
      `the key could not be checked: ${error.statusCode ?? 'no answer'}`,
      'See that this machine reaches the provider (RESEND_BASE_URL, proxies).',
    )
  const domain = emailFrom.replace(/^.*@/, '').replace(/>.*$/, '').toLowerCase()
  const known = data.data.find((each) => domain === each.name || domain.endsWith(`.${each.name}`))
  return known?.status === 'verified'
    ? ok(name, `the key is accepted, and ${known.name} is verified`)
    : warn(
        name,
        `the key is accepted; ${domain} is no verified domain there`,
        'Verify it, or set EMAIL_FROM.',
      )
}
