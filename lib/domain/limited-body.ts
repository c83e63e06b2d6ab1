/**
 * What a body holds; null where it is longer than the limit, in bytes. It is read to its end in any case, as what was left
 * of it would stand before the next request of its connection, but no more of it is kept than the limit.
 */
export async function limitedBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return null
  const reader = request.body?.getReader()
  const kept: Uint8Array[] = []
  let size = 0
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size <= limit) kept.push(part.value)
  }
  return size > limit ? null : new Uint8Array(await new Blob(kept as BlobPart[]).arrayBuffer())
}
