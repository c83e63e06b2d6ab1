import http from 'node:http'

const agent = new http.Agent({ keepAlive: true, maxSockets: 64, noDelay: true })

/** What is sent, and the status that must be answered. */
interface Sent {
  expected: number
  headers: Record<string, string>
  body?: object
  method?: string
}

/** One request on a kept connection, its answer read to the end. Another status than expected is an error. */
export function request(
  url: URL,
  { expected, headers, body, method = body ? 'POST' : 'GET' }: Sent,
): Promise<void> {
  const text = body && JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const sent = http.request(url, {
      agent,
      method,
      headers: text
        ? { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
        : headers,
    })
    sent.once('error', reject)
    sent.once('response', (answer) => {
      if (answer.statusCode !== expected) {
        reject(new Error(`${url.pathname} answered ${answer.statusCode} instead of ${expected}`))
      }
      answer.once('error', reject)
      answer.once('end', resolve)
      answer.resume()
    })
    sent.end(text)
  })
}
