interface Batch<V> {
  callers: number
  answer: Promise<V>
}

/**
 * Lets callers who ask for the same key at the same time share one `load`. A load that began before a caller arrived
 * never answers that caller: it waits for the next one, so an answer is never older than its question (a key revoked a
 * moment ago is refused) although nothing is cached. At most one load per key is under way, one more waits.
 *
 * `load` hears how many callers its answer is for; a failure reaches all of them and is forgotten.
 */
export function shared<K, V>(load: (key: K, callers: number) => Promise<V>): (key: K) => Promise<V> {
  const running = new Map<K, Promise<void>>()
  const waiting = new Map<K, Batch<V>>()

  function begin(key: K, callers: number): Promise<V> {
    const answer = load(key, callers)
    const end = () => void (waiting.has(key) || running.delete(key))
    running.set(key, answer.then(end, end))
    return answer
  }

  function queue(key: K, before: Promise<void>): Promise<V> {
    const batch: Batch<V> = {
      callers: 1,
      answer: before.then(() => {
        waiting.delete(key)
        return begin(key, batch.callers)
      }),
    }
    waiting.set(key, batch)
    return batch.answer
  }

  return (key) => {
    const before = running.get(key)
    if (!before) return begin(key, 1)
    const batch = waiting.get(key)
    if (!batch) return queue(key, before)
    batch.callers += 1
    return batch.answer
  }
}
