import { ApiError, Unreachable } from '@/components/ui/api'
import type { ExportFormat } from '@/lib/wire/profile-export'
import type { ErrorJson } from '@/lib/wire/profile-shapes'

export interface Fetched {
  name: string
  file: Blob
}

/**
 * Reads an export as it is written; `onPart` hears how many bytes have come. Throws ApiError for a refusal and
 * Unreachable when no answer came, or only a part of it.
 */
export async function fetchExport(
  format: ExportFormat,
  { signal, onPart }: { signal: AbortSignal; onPart: (bytes: number) => void },
): Promise<Fetched> {
  try {
    const response = await fetch(`/api/v1/my-profile/export?format=${format}`, { signal })
    if (!response.ok || !response.body) throw await refusalOf(response)
    const counted = response.body.pipeThrough(counting(onPart))
    const file = await new Response(counted, { headers: { 'content-type': typeOf(response) } }).blob()
    return { name: nameOf(response) ?? `daybook-export.${format}`, file }
  } catch (error) {
    if (signal.aborted || error instanceof ApiError) throw error
    throw new Unreachable()
  }
}

async function refusalOf(response: Response): Promise<ApiError> {
  const answer = (await response.json().catch(() => null)) as Partial<ErrorJson> | null
  return new ApiError(response.status, answer?.error ?? {})
}

const typeOf = (response: Response) => response.headers.get('content-type') ?? ''

const nameOf = (response: Response) =>
  /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]

function counting(onPart: (bytes: number) => void): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0
  return new TransformStream({
    transform(part, controller) {
      bytes += part.length
      onPart(bytes)
      controller.enqueue(part)
    },
  })
}

/** Hands a file to the browser's downloads. */
export function save({ name, file }: Fetched): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
