/**
 * The pages of a long answer, of which the first is there: what is refused or broken is found out while it can still be
 * answered.
 */
export async function begun<T>(
  pages: AsyncGenerator<T, void, undefined>,
): Promise<AsyncGenerator<T, void, undefined>> {
  let first: Promise<IteratorResult<T, void>> | null = Promise.resolve(await pages.next())
  return Object.assign(Object.create(pages) as AsyncGenerator<T, void, undefined>, {
    next() {
      const next = first ?? pages.next()
      first = null
      return next
    },
    return: () => pages.return(),
    throw: (error: unknown) => pages.throw(error),
  })
}

/** The body of an answer; to HEAD, which has none, what was begun is ended. */
export async function bodyOf(
  request: Request,
  parts: AsyncGenerator<string | Uint8Array, void, undefined>,
): Promise<ReadableStream<Uint8Array> | undefined> {
  if (request.method !== 'HEAD') return streamOf(parts)
  await parts.return()
}

/** In ms: who has read nothing for so long is not there any more, though nobody heard them leave. */
const patience = 60_000

/**
 * Text or bytes as a body that is written no faster than it is read, and no further than somebody listens: what its
 * source holds open (a database connection) is given back then.
 */
export function streamOf(
  parts: AsyncGenerator<string | Uint8Array, void, undefined>,
  waits = patience,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let giveUp: NodeJS.Timeout | undefined
  return new ReadableStream({
    async pull(controller) {
      clearTimeout(giveUp)
      const next = await parts.next()
      if (next.done) return controller.close()
      controller.enqueue(typeof next.value === 'string' ? encoder.encode(next.value) : next.value)
      giveUp = setTimeout(() => {
        controller.error(new Error('Nobody reads this answer.'))
        void parts.return()
      }, waits)
      giveUp.unref()
    },
    async cancel() {
      clearTimeout(giveUp)
      await parts.return()
    },
  })
}
