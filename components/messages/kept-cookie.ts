/** Set in a browser where somebody hid the notice that mails are kept, not sent. The server must know before the first paint. */
export const keptCookie = 'daybook-kept'

export const hidingKept = `${keptCookie}=hidden; path=/; max-age=31536000; samesite=lax`
