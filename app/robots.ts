import type { MetadataRoute } from 'next'
import { appUrl } from '@/lib/auth/app-url'

export const dynamic = 'force-dynamic'

/** Search engines may read what everybody may; the links of visitors and the way in are nothing to find. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', disallow: ['/api/', '/b/', '/r/', '/calendar', '/sign-in', '/join'] },
    sitemap: new URL('/sitemap.xml', appUrl()).href,
  }
}
