import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isReserved, slugOf } from './slug'

/** The first parts of the paths that the product answers itself. */
function ownPaths(folder = 'app'): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
    .flatMap(({ name }) => (/^\(.*\)$/.test(name) ? ownPaths(`${folder}/${name}`) : [name]))
}

describe('the address of a business', () => {
  test('is its name', () => {
    expect(slugOf('Café Müßig & Söhne')).toBe('cafe-mussig-sohne')
    expect(slugOf('理髪店')).toBe('business')
  })

  test('is never one of the product’s own', () => {
    expect(ownPaths()).toContain('calendar')
    expect(ownPaths().filter((path) => !isReserved(path))).toEqual([])
    expect(slugOf('Calendar')).toBe('calendar-1')
  })
})
