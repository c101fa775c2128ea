import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import { crest, usualRange } from '../src/features/start/front.ts'
import { languages } from '../src/i18n/languages.ts'
import { formatMoney } from '../src/i18n/money-text.ts'

type Words = { readonly [key: string]: Words | string }

const isWords = (value: unknown): value is Words => typeof value === 'object' && value !== null

/** Reads one sentence of a catalogue; a missing one stops the build. */
function sentence(words: unknown, key: string): string {
  const found = key.split('.').reduce<unknown>((tree, step) => (isWords(tree) ? tree[step] : undefined), words)
  if (typeof found !== 'string') throw new Error(`the first paint has no words for ${key}`)
  return found
}

async function catalogue(folder: string, language: string, topic: string): Promise<unknown> {
  const module: unknown = await import(pathToFileURL(path.join(folder, language, `${topic}.catalogue.ts`)).href)
  return isWords(module) ? module['default'] : undefined
}

const icon = (name: string): string => `<svg class="icon" aria-hidden="true"><use href="#i-${name}"/></svg>`
const range = (text: string): string =>
  text.replace('{least}', formatMoney(usualRange.leastCents, { whole: true })).replace('{most}', formatMoney(usualRange.mostCents, { whole: true }))

const grain = (turn: number): string =>
  `<path d="M0 0C3.45-4.088 2.852-11.388 0-14.6C-2.852-11.388-3.45-4.088 0 0Z" transform="rotate(${turn}) translate(0 -8) rotate(52)" class="${turn === 0 ? 'mark-gold' : 'mark-grain'}"/>`
const mark = `<svg class="mark" width="36" height="36" viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="23.5" class="mark-stone"/><g transform="translate(24 24)"><g class="mark-grains">${[0, 45, 90, 135, 180, 225, 270, 315].map(grain).join('')}</g><circle r="4.2" class="mark-grain"/></g></svg>`

/** The top of the start page as features/start draws it, in one language: the same elements, so that nothing moves when it takes over. */
async function front(folder: string, language: string): Promise<string> {
  const [ui, start] = await Promise.all([catalogue(folder, language, 'ui'), catalogue(folder, language, 'start')])
  const say = (key: string): string => sentence(start, key)
  const others = languages.filter(({ code }) => code !== language)
  const promises = ['noCredit', 'noStatus', 'noCollateral'].map((key) => `<li>${icon('check-bold')}${say(key)}</li>`)
  return `<div class="phone-shell first" lang="${language}">
<header class="header"><a class="brand" href="/" aria-label="${sentence(ui, 'home')}">${mark}<span>${sentence(ui, 'name')}</span></a><div class="header-end">${others.map(({ code, name }) => `<a class="header-link" lang="${code}" href="/?lang=${code}">${name}</a>`).join('')}<a class="header-link" href="/sign-in">${sentence(ui, 'menu.signIn')}</a></div></header>
<main class="column" data-wide="true"><section class="wall"><div class="wall-inside"><h1><span class="wall-loud">${say('heroLoud')}</span> <span>${say('heroSoft')}</span></h1><div class="wall-words"><p>${range(say('intro'))}</p><ul>${promises.join('')}</ul><a class="button" data-kind="wall" href="/apply"><span>${say('begin')}</span>${icon('arrow-right-bold')}</a><p class="small wall-time">${say('time')}</p></div></div><svg class="wall-crest" viewBox="0 0 390 46" preserveAspectRatio="none" aria-hidden="true"><path d="${crest}"/></svg></section></main>
</div>`
}

/** Shown on the start page alone, in the language that first-paint.js found. */
const shown = languages.map(({ code }) => `html[data-first]:lang(${code}) .first[lang="${code}"]`).join(',')
const rules = `.first{display:none}${shown}{display:block}html[data-first] .first-none{display:none}`

/** The catalogues that the start page speaks from. */
const firstTopics = ['ui', 'start', 'quote']

const styleLink = /\s*<link rel="stylesheet"[^>]*href="\/(assets\/[^"]+\.css)">/g
const moduleTag = /<(?:script type="module"|link rel="modulepreload")/g

/**
 * Lets a stranger on a slow line read the start page before any program has arrived: its top stands in the page
 * itself in every language, with one stylesheet; the program comes after it and takes over without moving anything.
 *
 * @param words the folder of the languages' catalogues
 */
export function firstPaint(words: string): Plugin {
  return {
    name: 'molino:first-paint',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = '' }, bundle) {
        const page = path.join(dir, 'index.html')
        const html = await readFile(page, 'utf8')
        const linked = [...html.matchAll(styleLink)].map(([, file = '']) => file)
        const [file] = linked
        if (file === undefined || linked.length > 1) throw new Error(`the first paint wants one stylesheet, not ${linked.length}`)
        const sheet = (await readFile(path.join(dir, file), 'utf8')) + rules
        const name = `assets/style-${createHash('sha256').update(sheet).digest('base64url').slice(0, 8)}.css`
        await rm(path.join(dir, file))
        await writeFile(path.join(dir, name), sheet)
        const wordsOf = (language: string): string =>
          Object.values(bundle).filter((part) => part.type === 'chunk' && firstTopics.some((topic) => part.facadeModuleId?.endsWith(`/i18n/${language}/${topic}.catalogue.ts?compiled`))).map(({ fileName }) => `/${fileName}`).join(' ')
        const known = languages.map(({ code }) => `data-words-${code}="${wordsOf(code)}"`).join(' ')
        const fronts = await Promise.all(languages.map(({ code }) => front(words, code)))
        await writeFile(page, html
          .replaceAll(styleLink, '')
          .replace('<script src="/first-paint.js">', `<link rel="stylesheet" href="/${name}">\n    <script src="/first-paint.js" ${known}>`)
          .replaceAll(moduleTag, '$& fetchpriority="low"')
          .replace('<div id="portal"><main>', `<div id="portal">${fronts.join('')}<main class="first-none">`))
      },
    },
  }
}
