import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'

const run = promisify(execFile)
const root = path.join(import.meta.dirname, '../..')

let copy: string
let built: string
beforeAll(async () => {
  copy = await mkdtemp(path.join(tmpdir(), 'molino-third-language-'))
  built = path.join(copy, 'dist', 'portal')
  await Promise.all(['frontend', 'package.json', 'tsconfig.json'].map((name) => cp(path.join(root, name), path.join(copy, name), { recursive: true })))
  await Promise.all(['services', 'node_modules'].map((name) => symlink(path.join(root, name), path.join(copy, name))))
  await addLanguage(path.join(copy, 'frontend', 'src', 'i18n'))
}, 60_000)
afterAll(() => rm(copy, { recursive: true, force: true }))

/** A made-up language: English in brackets. A line in languages.json and a folder, nothing else. */
async function addLanguage(i18n: string): Promise<void> {
  await mkdir(path.join(i18n, 'xx'))
  for (const name of await readdir(path.join(i18n, 'en'))) {
    const words = await readFile(path.join(i18n, 'en', name), 'utf8')
    await writeFile(path.join(i18n, 'xx', name), words.replace("heroLoud: '", "heroLoud: '[xx] ").replace("title: 'Still on your phone'", "title: '[xx] Still on your phone'"))
  }
  const list = path.join(i18n, 'languages.json')
  const languages: unknown[] = JSON.parse(await readFile(list, 'utf8')) as unknown[]
  await writeFile(list, JSON.stringify([...languages, { code: 'xx', name: 'Xx', locale: 'en-US' }]))
}

test('a third language is a line and a folder: the portal is built with its words, its first paint and its name on a phone, and no code changes', async () => {
  await run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--config', 'frontend/vite.config.ts', '--logLevel', 'warn'], { cwd: copy })
  const page = await readFile(path.join(built, 'index.html'), 'utf8')
  expect(page).toContain('<div class="phone-shell first" lang="xx">')
  expect(page).toContain('[xx] ')
  expect(page).toMatch(/data-words-xx="\/assets\/[^"]+ \/assets\/[^"]+ \/assets\/[^"]+"/)
  expect(page).toContain('href="/?lang=xx">Xx</a>')
  expect(JSON.parse(await readFile(path.join(built, 'molino.xx.webmanifest'), 'utf8'))).toMatchObject({ lang: 'xx' })
  const chunks = (await readdir(path.join(built, 'assets'))).filter((name) => name.startsWith('waiting.catalogue-') && name.endsWith('.js'))
  const texts = await Promise.all(chunks.map((name) => readFile(path.join(built, 'assets', name), 'utf8')))
  expect(chunks).toHaveLength(3)
  expect(texts.filter((text) => text.includes('[xx] Still on your phone'))).toHaveLength(1)
}, 300_000)
