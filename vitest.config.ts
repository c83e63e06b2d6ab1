import { defineConfig } from 'vitest/config'

/** What stands below the database, or never asks it, is tested without one. */
const pure = '{components,lib/domain,lib/wire}/**/*.test.{ts,tsx}'

export default defineConfig({
  test: {
    pool: 'forks',
    // By default one core is left for whoever watches; of two that is half the machine.
    maxWorkers: '100%',
    projects: [
      {
        resolve: { alias: { '@': import.meta.dirname } },
        // Nothing here holds anything between two stories, so files share a process: most take less time than a start.
        test: { name: 'pure', include: [pure], isolate: false, testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        resolve: { alias: { '@': import.meta.dirname } },
        test: {
          name: 'database',
          include: ['{app,e2e,lib,messages,prisma,scripts}/**/*.test.{ts,tsx}'],
          exclude: [pure],
          globalSetup: './lib/db/test-server.ts',
          setupFiles: './lib/db/test-database.ts',
          // Every file finds an empty database and the environment untouched. Loading the app anew for each file takes longer
          // than all their tests, so files share a process; what a module keeps (none should) they would share as well.
          isolate: false,
          unstubEnvs: true,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
