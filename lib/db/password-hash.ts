import { hash, verify } from '@node-rs/argon2'

/** Argon2id (the library's default) with 19 MiB and two passes: some 12 ms of a core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The cost of the hashes made now, as it stands in their text. */
const present = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`

/** The hash of a random text that nobody knows: what a password is compared with where there is no account. */
const nobodys = `${present}6WgHhNYuYs6dVhbp0KjTTg$FFCYwZREZmAvOSM7ogUod5uVNKhfhlB2aK7iy2AyeJc`

/** The form in which a password is stored. The same characters count as the same however a keyboard composed them. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost)

/**
 * Whether the password is the stored one. Without a stored one it is false after the same work, so that the time of an
 * answer does not tell whether an account exists.
 */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? nobodys, password.normalize('NFKC'))
  return matches && stored !== null
}

/** Whether a stored hash was made at another cost, and should be made anew when its password is at hand. */
export const isOutdated = (stored: string): boolean => !stored.startsWith(present)
