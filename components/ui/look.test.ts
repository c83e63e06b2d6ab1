import { readFileSync } from 'node:fs'
import { DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core'
import { expect, test } from 'vitest'
import { cssVariables, theme } from './theme'

type Variables = Record<string, string>

/** The variables of a rule of look.css. */
function declared(selector: string): Variables {
  const sheet = readFileSync('components/ui/look.css', 'utf8')
  const [, rule = ''] = sheet.split(`\n${selector} {`)
  const declarations = rule.slice(0, rule.indexOf('}')).matchAll(/(--[\w-]+): ([^;]+);/g)
  return Object.fromEntries([...declarations].map(([, name = '', value = '']) => [name, value]))
}

test('pages without Mantine’s script wear the theme’s own colours', () => {
  const own = mergeMantineTheme(DEFAULT_THEME, theme)
  const usual = defaultCssVariablesResolver(own)
  const more = cssVariables(own)
  for (const [selector, meant] of [
    [':root', usual.variables],
    [':root[data-mantine-color-scheme="light"]', { ...usual.light, ...more.light }],
    [':root[data-mantine-color-scheme="dark"]', { ...usual.dark, ...more.dark }],
  ] as const) {
    const found = declared(selector)
    expect(Object.keys(found)).not.toEqual([])
    expect(meant).toMatchObject(found)
  }
})
