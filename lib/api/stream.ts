/**
 * The pages of a long answer, of which the first is there: what is refused or broken is found out while it can still be
 * answered.
 */
export async function begun<T>(pages: AsyncGenerator<T, void, undefined>): Promise<AsyncIterable<T>> {
  const first = await pages.next()
  return (async function* () {
    if (first.done) return
    yield first.value
    yield* pages
  })()
}

/** Text as a body that is written no faster than it is read, and no further than somebody listens. */
export function streamOf(lines: AsyncGenerator<string, void, undefined>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const next = await lines.next()
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    cancel: () => lines.return().then(() => undefined),
  })
}
