import { expect } from '@playwright/test'
import { test } from './api-test'
import { stage } from './stage'

/** What the pages answer to something sent to them as a form is, or as an action. */
const send = async (path: string, body: string | FormData, headers: Record<string, string> = {}) =>
  (await fetch(`${stage.url}${path}`, { method: 'POST', body, headers, redirect: 'manual' })).status

const formWith = (name: string, value: string) => {
  const form = new FormData()
  form.append(name, value)
  return form
}

for (const page of ['/lindenhof', '/sign-in', '/b/nobody.knows', '/calendar'])
  test(`no form that is sent to ${page} is a fault of ours`, async () => {
    const form = { 'content-type': 'multipart/form-data; boundary=x' }
    const action = { 'next-action': '00aa', 'content-type': 'text/plain' }
    expect(await send(page, 'broken', form)).toBe(400)
    expect(await send(page, '[{', action)).toBe(400)
    expect(await send(page, formWith('a', 'b'), { origin: 'http://elsewhere.example' })).toBe(403)
    expect(await send(page, formWith('a', 'b'), { origin: 'null' })).toBe(403)
    expect(await send(page, '[]', { ...action, origin: 'http://elsewhere.example' })).toBe(403)
    expect(await send(page, '[]', action)).toBeLessThan(500)
    expect(await send(page, formWith('$ACTION_ID_00aa', ''))).toBeLessThan(500)
    expect(await send(page, formWith('$ACTION_1:0', '{{'))).toBeLessThan(500)
    expect(await send(page, 'a=b', { 'content-type': 'text/plain' })).toBeLessThan(500)
  })
