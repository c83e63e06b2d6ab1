/** Where browsers reach this app. The start script sets it; https makes cookies secure. */
export const appUrl = (): URL =>
  new URL(process.env.APP_URL ?? process.env.NEXTAUTH_URL ?? 'http://127.0.0.1:3000')
