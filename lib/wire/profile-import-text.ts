import { importFileLimit } from '@/lib/domain/import'
import { invalid, Refused } from '@/lib/domain/refusal'

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

export interface FileText {
  text: string
  encoding: Encoding
}

/**
 * The text of a file that was sent as text or as bytes. Refuses one that is larger than a file may be (too_large), and
 * what is no text (validation_failed).
 */
export function toFileText(body: {
  content?: string | undefined
  content_base64?: string | undefined
}): FileText {
  const { content, content_base64: base64 } = body
  const bytes = base64 === undefined ? Buffer.from(content ?? '') : Buffer.from(base64, 'base64')
  if (bytes.length > importFileLimit)
    throw new Refused('too_large', `A file may have at most ${importFileLimit / 1024 / 1024} MiB.`)
  const encoding = base64 === undefined ? 'utf-8' : encodingOf(bytes)
  const text = decoded(bytes, encoding)
  if (/\0/.test(text)) throw invalid('content', 'This file is no text.', 'no_text')
  if (text.trim() === '') throw invalid('content', 'There is nothing in this file.', 'empty')
  return { text, encoding }
}

/** The decoder takes a byte order mark for what it is. Asked at once, Node 20's takes windows-1252 for Latin-1: “€” is lost. */
function decoded(bytes: Buffer, encoding: Encoding): string {
  const decoder = new TextDecoder(encoding)
  return decoder.decode(bytes, { stream: true }) + decoder.decode()
}

/** By its byte order mark; without one by where many zeros stand, and by what is valid UTF-8; else what Windows writes. */
function encodingOf(bytes: Buffer): Encoding {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, looked)
  const [even, odd] = [zerosAt(start, 0), zerosAt(start, 1)]
  // Even where no letter has one, its line ends and what separates its cells do; a stray one makes no UTF-16.
  const many = start.length / 20
  if (odd > many && even === 0) return 'utf-16le'
  if (even > many && odd === 0) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** How many bytes show how a file is encoded. */
const looked = 1000

const zerosAt = (bytes: Buffer, half: number) =>
  bytes.filter((byte, index) => byte === 0 && index % 2 === half).length

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
