/** The secret that sessions and visitors' links are signed with. The start script sees to it that there is one. */
export function appSecret(): string {
  const value = process.env.NEXTAUTH_SECRET
  if (!value) throw new Error('NEXTAUTH_SECRET is not set')
  return value
}
