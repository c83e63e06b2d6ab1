import { vi } from 'vitest'
import { logOutput } from './process-log'

/** The lines that are logged from now on; none of them reaches the terminal. */
export function heardLines(): string[] {
  const lines: string[] = []
  vi.spyOn(logOutput, 'write').mockImplementation((line) => lines.push(line) > 0)
  return lines
}
