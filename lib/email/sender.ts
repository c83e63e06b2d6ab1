import { address, line } from './inert'

const standard = 'Daybook <bookings@daybook.test>'

/** The From header: the business by name, at the address of EMAIL_FROM ("Name <address>" or just an address). */
export function sender(businessName: string): string {
  const typed = process.env.EMAIL_FROM?.trim() || standard
  const from = address(/<([^<>]+)>\s*$/.exec(typed)?.[1] ?? typed)
  const name = line(businessName, 100)
    .replace(/["<>\\]/g, '')
    .trim()
  if (name === '') return from
  // Quoted where RFC 5322 wants it: an "@" or a comma in a name must not read as an address.
  return /^[\p{L}\p{M}\p{N} &'’-]+$/u.test(name) ? `${name} <${from}>` : `"${name}" <${from}>`
}
