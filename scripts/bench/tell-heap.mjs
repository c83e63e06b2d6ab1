import process from 'node:process'

// Loaded into a server that is watched (with --expose-gc): asked for it, it tells what its heap holds that is in use.
process.on('message', (message) => {
  if (message !== 'heap') return
  globalThis.gc?.()
  process.send?.({ heap: process.memoryUsage().heapUsed })
})
// Listening must not keep a server alive that is told to stop.
process.channel?.unref()
