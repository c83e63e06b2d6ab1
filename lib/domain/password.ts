import { commonPasswords } from './common-passwords'
import { longestPassword, shortestPassword } from './password-length'

const faults = {
  too_short: `Use at least ${shortestPassword} characters.`,
  too_long: `Use at most ${longestPassword} characters.`,
  common: 'This password is among the first that are tried. Choose another one.',
  own_words: 'Choose a password that is not your name or email.',
}

/**
 * What is wrong with a password its owner chose, as a code and in words for them; null when nothing. Length is what makes a password
 * strong, so there are no rules of composition; only what everybody tries first is refused.
 */
export function passwordFault(
  password: string,
  owner: { email: string; names: string[] },
): { code: string; message: string } | null {
  const code = weaknessOf(password, owner)
  return code && { code, message: faults[code] }
}

function weaknessOf(password: string, owner: { email: string; names: string[] }): keyof typeof faults | null {
  const length = [...password].length
  const plain = password.trim().toLowerCase()
  if (length < shortestPassword) return 'too_short'
  if (length > longestPassword) return 'too_long'
  if (isCommon(plain)) return 'common'
  return ownWords(owner).includes(plain) ? 'own_words' : null
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
