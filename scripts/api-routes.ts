import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { addRoute, createRouter, findRoute } from 'rou3'

type Params = Record<string, string | string[]>

/** What a route file hands out: by method, what answers a request. */
export type ApiRoute = Record<
  string,
  ((request: Request, context: { params: Promise<Params> }) => Response | Promise<Response>) | undefined
>

/** A route file and what its [parts] stand for in a path. */
export interface Found {
  load(): Promise<ApiRoute>
  params: Params
}

/** next-auth is written for the requests of Next. */
const left = /^auth\b/

/**
 * Finds the route file in a folder, app/api, that answers a path, as Next would: a name goes before [id], and that
 * before [...path]. null where there is none. Each file is loaded when it is first asked for.
 */
export function apiRoutes(folder: string): (pathname: string) => Found | null {
  const router = createRouter<{ load: Found['load']; rest: string | undefined }>()
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (path.basename(file) !== 'route.ts' || left.test(file)) continue
    const place = `/api/${path.dirname(file)}`
    const rest = /\[\.\.\.(\w+)\]$/.exec(place)?.[1]
    const pattern = place.replace(/\[\.\.\.(\w+)\]$/, ':$1+').replaceAll(/\[(\w+)\]/g, ':$1')
    addRoute(router, '', pattern, { load: loader(path.join(folder, file)), rest })
  }
  return (pathname) => {
    const found = findRoute(router, '', pathname)
    if (!found || pathname.endsWith('/') || left.test(pathname.slice('/api/'.length))) return null
    const { load, rest } = found.data
    const params = Object.entries<string>(found.params ?? {}).map(([name, text]) => [
      name,
      name === rest ? text.split('/').map(decodeURIComponent) : decodeURIComponent(text),
    ])
    return { load, params: Object.fromEntries(params) }
  }
}

function loader(file: string): Found['load'] {
  let loading: Promise<ApiRoute> | undefined
  return () => {
    loading ??= import(pathToFileURL(file).href)
    return loading
  }
}
