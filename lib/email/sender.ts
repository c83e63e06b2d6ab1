import { readEnvironment } from '@/lib/domain/environment'
import { remember } from '@/lib/domain/remember'
import { address, line } from './inert'

/** The From header: the business by name, at the address of EMAIL_FROM. */
export function sender(businessName: string): string {
  const from = senderAddress()
  const name = line(businessName, 100)
    .replace(/["<>\\]/g, '')
    .trim()
  if (name === '') return from
  // Quoted where RFC 5322 wants it: an "@" or a comma in a name must not read as an address.
  return /^[\p{L}\p{M}\p{N} &'’-]+$/u.test(name) ? `${name} <${from}>` : `"${name}" <${from}>`
}

/** The address of EMAIL_FROM alone. */
export const senderAddress = (): string => addressOf(process.env.EMAIL_FROM ?? '')

const addressOf = remember((variable) => {
  const { emailFrom } = readEnvironment({ EMAIL_FROM: variable })
  return address(/<([^<>]+)>$/.exec(emailFrom)?.[1] ?? emailFrom)
})
