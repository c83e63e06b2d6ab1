import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'

/** All pages of a list, the rest of them read now. Fails when one of them cannot be had. */
export async function everyPage<Page>(
  query: UseInfiniteQueryResult<InfiniteData<Page, unknown>>,
): Promise<Page[]> {
  let latest = query
  while (latest.hasNextPage) {
    latest = await query.fetchNextPage({ cancelRefetch: false })
    if (latest.error) throw latest.error
  }
  return latest.data?.pages ?? []
}
