/** What every answer carries, whoever makes it: Next by its configuration, or the door of the API. */
export const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
]

/** @param {string} ancestors who may show it within a page of theirs */
export const policy = (ancestors) => ({
  key: 'Content-Security-Policy',
  value: `frame-ancestors ${ancestors}; base-uri 'self'; object-src 'none'`,
})

/** What no other site may show within a page of its own. */
export const unframed = [{ key: 'X-Frame-Options', value: 'SAMEORIGIN' }, policy("'self'")]
