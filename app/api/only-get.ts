const allow = 'GET, HEAD, OPTIONS'

const refuse = () =>
  Response.json(
    {
      success: false,
      error: {
        code: 'method_not_allowed',
        message: 'This path answers to GET only.',
        errors: [],
        conflicts: [],
        suggestions: [],
        retryable: false,
        request_id: `req_${crypto.randomUUID()}`,
      },
    },
    { status: 405, headers: { Allow: allow } },
  )

/** Answers for every method a probe's path has no use for. */
export const onlyGet = {
  POST: refuse,
  PUT: refuse,
  PATCH: refuse,
  DELETE: refuse,
  OPTIONS: () => new Response(null, { status: 204, headers: { Allow: allow } }),
}
