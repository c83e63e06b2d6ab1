import { QueryClient } from '@tanstack/react-query'

/**
 * One cache per page load. Data stays fresh until the poll says that something changed; mutations are tried at once
 * even when the browser believes to be offline, so that their failure can be told and retried by hand.
 */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: 10 * 60_000, retry: retriesOfReads },
      mutations: { networkMode: 'always', retry: false },
    },
  })

/** Reads are tried twice more, except where the server has answered and would answer the same. */
function retriesOfReads(failures: number, error: Error): boolean {
  const status = 'status' in error ? Number(error.status) : 0
  return failures < 2 && (status === 0 || status >= 500 || status === 429)
}
