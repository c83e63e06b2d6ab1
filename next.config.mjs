import createNextIntlPlugin from 'next-intl/plugin'

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
  // npm test checks types; who starts the app need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Development would print what forms send, passwords among it.
  logging: { serverFunctions: false },
  // What every answer carries is the server's to say (lib/api/attend-requests.ts): a build knows no https, no nonces.
  headers: async () => [{ source: '/:page(b|r)/:path*', headers: ownPageHeaders }],
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
