/** Ends the session and goes to a page of this site; only who leaves loads what leaving takes. */
export async function signOut(callbackUrl: string): Promise<void> {
  const session = await import('next-auth/react')
  await session.signOut({ callbackUrl })
}
