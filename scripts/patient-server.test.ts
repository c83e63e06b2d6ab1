import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { patientServer } from './patient-server'

const patience = { headers: 150, request: 300, stillness: 300, pause: 5_000, mostHeaders: 4_096 }
const servers: ReturnType<typeof patientServer>[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

type Answering = (request: IncomingMessage, response: ServerResponse) => void
const readAll: Answering = (request, response) => {
  request.on('error', () => {})
  request.resume().on('end', () => response.end('heard'))
}

/** A connection to a server of little patience. */
async function connected(answer: Answering = readAll) {
  const server = patientServer(patience).on('request', answer).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1')
  let said = ''
  socket.on('error', () => {})
  socket.setEncoding('utf8').on('data', (text) => {
    said += text
  })
  return { socket, said: () => said, closed: () => once(socket, 'close').then(() => said) }
}

const ask = 'POST / HTTP/1.1\r\nHost: a\r\n'

/** Says a text again and again while anybody listens. */
async function drip(socket: net.Socket, text: string): Promise<void> {
  for (; socket.writable; await pause(20)) socket.write(text)
}

test('headers that come drop by drop are waited for only so long', async () => {
  const { socket, closed } = await connected()
  socket.write(ask)
  void drip(socket, 'X-A: b\r\n')
  expect(await closed()).toMatch(/^HTTP\/1\.1 408 /)
})

test('and so is a body', async () => {
  const { socket, closed } = await connected()
  socket.write(`${ask}Content-Length: 100000\r\n\r\n`)
  void drip(socket, 'x')
  expect(await closed()).toMatch(/^HTTP\/1\.1 408 /)
})

test('headers without end are too large', async () => {
  const { socket, closed } = await connected()
  socket.write(`${ask}X-A: ${'a'.repeat(5_000)}`)
  expect(await closed()).toMatch(/^HTTP\/1\.1 431 /)
})

test('an answer that is read may take longer than any request', async () => {
  const { socket, said } = await connected(async (_, response) => {
    for (let piece = 0; piece < 10; piece += 1) {
      response.write(`${piece}.`)
      await pause(50)
    }
    response.end('whole')
  })
  socket.write(`${ask}Content-Length: 0\r\n\r\n`)
  await expect.poll(said, { timeout: 2_000 }).toContain('whole')
  expect(socket.readyState).toBe('open')
})

test('who asks and does not read the answer is left', async () => {
  let isLeft = (): void => {}
  const left = new Promise<void>((resolve) => {
    isLeft = resolve
  })
  const { socket } = await connected((_, response) => {
    response.on('close', () => isLeft())
    response.end(Buffer.alloc(20_000_000))
  })
  socket.pause()
  socket.write(`${ask}Content-Length: 0\r\n\r\n`)
  await left
})
