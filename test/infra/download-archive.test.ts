import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { downloadArchive, reasonOf } from '#infra/local/download-archive.ts'

let folder: string
let archive: Buffer
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'molino-download-'))
  await writeFile(path.join(folder, 'temporal'), 'a program')
  archive = execFileSync('tar', ['-czf', '-', '-C', folder, 'temporal'])
})
afterAll(() => rm(folder, { recursive: true }))

/** Downloads from a server on this machine that answers as told. */
async function download(answer: RequestListener): Promise<void> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  try {
    await downloadArchive(`http://127.0.0.1:${port}/temporal.tar.gz`, folder, () => undefined)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const reason = (answer: RequestListener) => download(answer).then(() => 'it worked', reasonOf)

test('an archive is downloaded and unpacked', async () => {
  await rm(path.join(folder, 'temporal'))
  await download((_request, response) => { response.end(archive) })
  expect(await readFile(path.join(folder, 'temporal'), 'utf8')).toBe('a program')
})

test('a download that does not answer is given up after 10 s', async () => {
  expect(await reason(() => undefined)).toBe('no answer within 10 s')
})

test('an answer that is no archive is a reason, not a crash', async () => {
  expect(await reason((_request, response) => { response.writeHead(404).end() })).toBe('it answered 404')
  expect(await reason((_request, response) => { response.end('<html>a portal of the café</html>') })).toMatch(/could not be unpacked|EPIPE/)
})

test('a download that breaks off is a reason, not half a program', async () => {
  expect(await reason((_request, response) => {
    response.writeHead(200, { 'content-length': archive.length * 2 })
    response.write(archive.subarray(0, 20), () => response.destroy())
  })).not.toBe('it worked')
})
