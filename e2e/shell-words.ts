/** One request, as a curl line of a document asks for it. */
export interface CurlRequest {
  method: string
  url: string
  headers: Record<string, string>
  body?: string
}

/** The curl lines of a shell script, one after the other: `\` before a line's end continues it. */
export const curlLines = (script: string): string[] => script.replaceAll(/\\\n\s*/g, '').split(/\n(?=curl )/)

/**
 * What a curl line asks for, its variables filled in as a shell would. Only what our documents use is known:
 * -X, -H, -d, quotes of both kinds, $NAME and ${NAME}. Throws on an unknown variable or option.
 */
export function requestOf(line: string, variables: Record<string, string>): CurlRequest {
  const [command, ...words] = shellWords(line.trim(), variables)
  if (command !== 'curl') throw new Error(`No curl line: ${line}`)
  const request: CurlRequest = { method: '', url: '', headers: {} }
  while (words.length > 0) {
    const word = words.shift() as string
    if (!word.startsWith('-')) request.url = word
    else takeOption(request, word, words.shift() ?? '')
  }
  return { ...request, method: request.method || (request.body === undefined ? 'GET' : 'POST') }
}

function takeOption(request: CurlRequest, option: string, value: string): void {
  if (option === '-X') request.method = value
  else if (option === '-d') request.body = value
  else if (option === '-H') {
    const [, name = '', text = ''] = /^([^:]+):\s*(.*)$/s.exec(value) ?? []
    request.headers[name] = text
  } else throw new Error(`curl ${option} is not known here`)
}

/** Words as a POSIX shell splits them: single quotes keep all, double quotes keep all but variables. */
function shellWords(line: string, variables: Record<string, string>): string[] {
  const filled = (text: string) =>
    text.replace(/\$(?:(\w+)|\{(\w+)\})/g, (_, plain?: string, braced?: string) => {
      const name = plain ?? braced ?? ''
      if (variables[name] === undefined) throw new Error(`$${name} is not set`)
      return variables[name]
    })
  return (line.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? []).map((word) =>
    word.replace(/'([^']*)'|"([^"]*)"|([^'"]+)/g, (_, single?: string, double?: string, bare?: string) =>
      single !== undefined ? single : filled(double ?? bare ?? ''),
    ),
  )
}
