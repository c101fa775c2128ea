import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { intoCache } from '#infra/local/into-cache.ts'

let cache: string
beforeEach(async () => { cache = await mkdtemp(path.join(tmpdir(), 'molino-cache-')) })
afterEach(() => rm(cache, { recursive: true, force: true }))

const fillWith = (text: string) => (folder: string) => writeFile(path.join(folder, 'program'), text)

test('of two that miss the same program one gets it, and the other waits for it', async () => {
  const place = path.join(cache, 'server-1.0')
  let fills = 0
  const fill = async (folder: string) => {
    fills += 1
    await fillWith('whole')(folder)
  }
  await Promise.all([intoCache(place, fill), intoCache(place, fill)])
  expect(fills).toBe(1)
  expect(await readFile(path.join(place, 'program'), 'utf8')).toBe('whole')
})

test('what could not be got leaves nothing behind, and is got the next time', async () => {
  const place = path.join(cache, 'server-1.0')
  await expect(intoCache(place, async (folder) => {
    await fillWith('half')(folder)
    throw new Error('the line was cut')
  })).rejects.toThrow('the line was cut')
  expect(existsSync(place)).toBe(false)
  await intoCache(place, fillWith('whole'))
  expect(await readdir(cache)).toEqual(['server-1.0'])
})
