import { readFileSync } from 'node:fs'
import createNextIntlPlugin from 'next-intl/plugin'
import { policy, securityHeaders, unframed } from './scripts/security-headers.mjs'

/**
 * A business's own page may stand in the pages of other sites, asked for as such (`?embed=1`); nothing else may,
 * whatever its address says. The later of two headers of one name counts.
 */
/** @type {import('next/dist/lib/load-custom-routes').RouteHas} */
const embed = { type: 'query', key: 'embed', value: '1' }
const ownPaths = JSON.parse(
  readFileSync(new URL('./lib/settings/reserved-slugs.json', import.meta.url), 'utf8'),
)
/** @type {import('next/dist/lib/load-custom-routes').Header[]} */
const frameHeaders = [
  { source: '/(.*)', missing: [embed], headers: unframed },
  { source: '/:slug([a-z0-9-]+)', has: [embed], headers: [policy('*')] },
  { source: '/', headers: unframed },
  { source: `/:own(${ownPaths.join('|')})`, headers: unframed },
  { source: '/:any/:more+', headers: unframed },
]

/**
 * The address of a visitor's own page is the key to it: no other site hears of it, no search finds it. Our own forms do
 * say where they come from: without, a browser would not say that it was one of ours.
 */
const ownPageHeaders = [
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
]

/**
 * The calendar draws and drags by itself (components/calendar/README.md): the library's own views and wrappers, which no
 * one sees but every browser would load, stay out of the build. Its wrapper that does nothing stands in for them.
 */
const leftOut = ['./Views', '../Views', './EventWrapper', './EventContainerWrapper', './WeekWrapper']
const standIn = 'react-big-calendar/lib/NoopWrapper'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // The server does it (scripts/http-server.ts), by Brotli as well.
  compress: false,
  // Development would print what forms send, passwords among it.
  logging: { serverFunctions: false },
  headers: async () => [
    { source: '/(.*)', headers: securityHeaders },
    ...frameHeaders,
    { source: '/:page(b|r)/:path*', headers: ownPageHeaders },
  ],
  // Node modules with native parts, files of their own or state that must exist once in the process.
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    '@prisma/driver-adapter-utils',
    '@prisma/schema-engine-wasm',
    '@react-email/components',
    '@react-email/render',
    'graphile-worker',
    'pg',
    'pino',
    'prom-client',
  ],
  turbopack: { resolveAlias: Object.fromEntries(leftOut.map((part) => [part, standIn])) },
  experimental: {
    optimizePackageImports: [
      '@mantine/charts',
      '@mantine/core',
      '@mantine/dates',
      '@mantine/hooks',
      '@tabler/icons-react',
    ],
  },
}

export default createNextIntlPlugin({
  requestConfig: './app/request-words.ts',
  // Messages are parsed by the build: no browser loads a parser.
  experimental: {
    messages: {
      path: ['./messages/en', './messages/de'],
      format: 'json',
      locales: 'infer',
      precompile: true,
    },
  },
})(config)
