import { commonPasswords } from './common-passwords'
import { longestPassword, shortestPassword } from './password-length'

/**
 * What is wrong with a password its owner chose, in words for them; null when nothing. Length is what makes a password
 * strong, so there are no rules of composition; only what everybody tries first is refused.
 */
export function passwordFault(password: string, owner: { email: string; names: string[] }): string | null {
  const length = [...password].length
  const plain = password.trim().toLowerCase()
  if (length < shortestPassword) return `Use at least ${shortestPassword} characters.`
  if (length > longestPassword) return `Use at most ${longestPassword} characters.`
  if (isCommon(plain)) return 'This password is among the first that are tried. Choose another one.'
  if (ownWords(owner).includes(plain)) return 'Choose a password that is not your name or email.'
  return null
}

/** Also a common password with digits or marks at its end, and one character or two over and over. */
const isCommon = (plain: string) =>
  commonPasswords.has(plain) ||
  commonPasswords.has(plain.replace(/[\d!?.,@#$*_-]+$/, '')) ||
  /^(.{1,2})\1*.?$/u.test(plain)

const ownWords = ({ email, names }: { email: string; names: string[] }) =>
  [email, email.split('@')[0] ?? '', ...names, ...names.map((name) => name.replace(/\s+/g, ''))].map((word) =>
    word.toLowerCase(),
  )
