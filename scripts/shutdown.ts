type Close = () => Promise<unknown>

const open: Close[] = []
let stopping: Promise<void> | undefined

/** Names something to be closed at the end. The last opened is closed first. */
export function onShutdown(close: Close): void {
  open.push(close)
}

/** Closes everything that was opened; a failure of one does not keep the others open. What is opened later is closed by the next. */
export function shutDown(): Promise<void> {
  stopping ??= closeAll().finally(() => {
    stopping = undefined
  })
  return stopping
}

async function closeAll(): Promise<void> {
  for (let close = open.pop(); close; close = open.pop()) {
    await close().catch((error: unknown) => console.error('While stopping:', error))
  }
}

/** A repeated signal within this time is the same one: the terminal sends it to npm, and npm passes it on. */
const echo = 500

/** Ctrl-C, SIGTERM and a closed terminal end the process cleanly; a second signal ends it at once. */
export function listenForSignals(): void {
  let first = 0
  const stop = (signal: NodeJS.Signals) => {
    if (first && Date.now() - first > echo) process.exit(130)
    if (first) return
    first = Date.now()
    console.log(`\n  ${signal}: finishing what is under way … (again to stop at once)`)
    shutDown().then(() => {
      console.log('  Stopped.')
      process.exit(0)
    })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}
