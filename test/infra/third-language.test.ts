import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readPdf } from '#test/support/read-pdf.ts'

const run = promisify(execFile)
const root = path.join(import.meta.dirname, '../..')

let copy: string
let built: string
beforeAll(async () => {
  copy = await mkdtemp(path.join(tmpdir(), 'molino-third-language-'))
  built = path.join(copy, 'dist', 'portal')
  const parts = ['frontend', 'services', 'db', 'infra', 'workflows', 'package.json', 'tsconfig.json']
  await Promise.all(parts.map((name) => cp(path.join(root, name), path.join(copy, name), { recursive: true })))
  await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
  await addLanguage()
}, 60_000)
afterAll(() => rm(copy, { recursive: true, force: true }))

/** A made-up language: English in brackets. A line in languages.json and a catalogue beside every English one, nothing else. */
async function addLanguage(): Promise<void> {
  const list = path.join(copy, 'services', 'domain', 'languages.json')
  const languages: unknown[] = JSON.parse(await readFile(list, 'utf8')) as unknown[]
  await writeFile(list, JSON.stringify([...languages, { code: 'xx', name: 'Xx', locale: 'en-US' }]))
  await addToPortal(path.join(copy, 'frontend', 'src', 'i18n'))
  await addToServices(path.join(copy, 'services'))
}

async function addToPortal(i18n: string): Promise<void> {
  await mkdir(path.join(i18n, 'xx'))
  for (const name of await readdir(path.join(i18n, 'en'))) {
    const words = await readFile(path.join(i18n, 'en', name), 'utf8')
    await writeFile(path.join(i18n, 'xx', name), words.replace("heroLoud: '", "heroLoud: '[xx] ").replace("title: 'Still on your phone'", "title: '[xx] Still on your phone'"))
  }
}

async function addToServices(services: string): Promise<void> {
  const english = (await readdir(services, { recursive: true })).filter((file) => path.basename(file) === 'en.catalogue.ts')
  await Promise.all(english.map(async (file) => {
    const { en }: Record<string, unknown> = await import(pathToFileURL(path.join(root, 'services', file)).href)
    await writeFile(path.join(services, path.dirname(file), 'xx.catalogue.ts'), `export const xx = ${JSON.stringify(inBrackets(en))}\n`)
  }))
}

const inBrackets = (words: unknown): unknown => (
  typeof words === 'object' && words !== null ? Object.fromEntries(Object.entries(words).map(([key, value]) => [key, inBrackets(value)])) : `[xx] ${String(words)}`
)

/** What a program made of the copy's own files prints, as JSON. */
async function printed(program: string): Promise<unknown> {
  const file = path.join(copy, 'program.ts')
  await writeFile(file, program)
  const { stdout } = await run(process.execPath, [file], { cwd: copy, maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(stdout) as unknown
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

test('every message is told in it: by subject, body and text message', async () => {
  const told = await printed(`
    import '#services/loans/index.ts'
    import '#services/coaching/index.ts'
    import { renderNotice } from '#platform/notify/index.ts'
    const product = { en: 'Monthly loan', es: 'Préstamo mensual' }
    console.log(JSON.stringify([
      renderNotice('agreement-ready', { amount: { cents: 250000 }, goodThrough: { date: '2026-06-08' } }),
      renderNotice('note-shared', { coach: product }),
    ]))`)
  expect(told).toMatchObject([
    { subject: { xx: expect.stringMatching(/^\[xx\] Your agreement/) }, body: { xx: expect.stringContaining('$2,500.00') }, text: { xx: expect.stringMatching(/^\[xx\] Molino/) } },
    // What was kept before the language came is said in English.
    { subject: { xx: '[xx] Monthly loan left you a note', es: 'Préstamo mensual le dejó una nota' }, text: null },
  ])
}, 60_000)

test('a letter about a loan that was talked over in it is on paper in English beside it', async () => {
  const base64 = await printed(`
    import { renderLetter } from '#platform/documents/index.ts'
    import { inEvery } from '#domain/languages.ts'
    const paper = await renderLetter({
      noticeId: '1', lender: { name: 'Bosque Credit Union', address: '1420 Bridge Blvd SW', phone: '505-555-0142' }, timeZone: 'America/Denver',
      madeAt: '2026-05-29T16:00:00Z', madeOn: '2026-05-29', reference: 'A-2605-0007', to: 'Rosa', businessName: 'Costuras', figures: [], textVersion: '1',
      subject: inEvery((locale) => 'subject in ' + locale), body: inEvery((locale) => 'body in ' + locale), negotiatedIn: 'xx',
    })
    console.log(JSON.stringify(paper.toString('base64')))`)
  const { text } = await readPdf(Buffer.from(String(base64), 'base64'))
  expect(text).toContain('body in en')
  expect(text).toContain('body in xx')
  expect(text).toContain('[xx] ')
  expect(text).not.toContain('body in es')
  expect(text).toContain('Xx')
}, 60_000)

test('the API takes it and answers in it', async () => {
  const { stdout } = await run(process.execPath, ['infra/commands/openapi.ts'], { cwd: copy, maxBuffer: 64 * 1024 * 1024 })
  const { components } = JSON.parse(stdout) as { components: { schemas: Record<string, { properties: Record<string, object> }> } }
  expect(components.schemas['UpdateMe']?.properties['locale']).toMatchObject({ enum: ['en', 'es', 'xx'] })
  expect(components.schemas['PartnerToAsk']?.properties['about']).toMatchObject({ required: ['en', 'es', 'xx'] })
}, 60_000)
