import type { Proof } from './proven/proof'
import { proveSecrets } from './security/prove-secrets'

/** What an attacker would look for, looked for. */
export const proveSecurity: Proof = async () => {
  const open: (() => Promise<unknown>)[] = []
  try {
    return [await proveSecrets(open)]
  } finally {
    for (const close of open.reverse()) await close()
  }
}
