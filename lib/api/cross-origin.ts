/**
 * A script of any site may use the API with a credential that it has and sends itself. Never with a cookie: browsers show
 * no answer to `*` that they sent one for, and what a session asks is not answered with these headers at all.
 */
export const crossOrigin = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'ETag, Location, Retry-After, RateLimit, RateLimit-Policy, Idempotency-Replayed, X-Request-Id, Content-Disposition',
}

/** What a path answers to, for whoever asks it, and for browsers that ask before a script of another site may. */
export const options = (methods: string[]): Response =>
  new Response(null, {
    status: 204,
    headers: {
      Allow: methods.join(', '),
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': methods.join(', '),
      'Access-Control-Allow-Headers':
        'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-Request-Id',
      'Access-Control-Max-Age': '86400',
    },
  })
