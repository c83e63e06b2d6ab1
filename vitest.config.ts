import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: ['{app,components,e2e,lib,messages,prisma,scripts}/**/*.test.{ts,tsx}'],
    globalSetup: './lib/db/test-server.ts',
    setupFiles: './lib/db/test-database.ts',
    // Every file has a process and a database of its own; within a file, tests share them.
    pool: 'forks',
    // By default one core is left for whoever watches; of two that is half the machine.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
