import type { MetadataRoute } from 'next'
import { appUrl } from '@/lib/auth/app-url'
import { publicSlugs } from '@/lib/settings/public-page'

export const dynamic = 'force-dynamic'

/** Every business's own page that can be booked on. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  return (await publicSlugs()).map((slug) => ({ url: new URL(`/${slug}`, appUrl()).href }))
}
