import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'

type Axes = Record<string, number | { min: number; max: number }>

/** A face to cut: which published file, which letters are kept, which axes are pinned. */
interface Cut {
  readonly name: string
  readonly file: string
  readonly letters: string
  readonly axes: Axes
}

/** No cut may weigh more: the sign voice aims below 25 kB, the ledger voice carries four weights (look.md, Type). */
const mostBytes = 30_000

const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('')

const ascii = range(0x20, 0x7e)
const western = '¡¿ªº«»°·ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿ–—‘’“”…−×\u00A0'
/** Spanish and English, with the accented letters of western European names. */
const signLatin = ascii + western
const ledgerLatin = ascii + range(0xa0, 0xff) + 'ıŒœ–—‘’“”…•‹›€™−←→\u2011\u202F'
/** Names: Diné (ą ę į ǫ ł ń), Czech, Polish, Romanian, Turkish and others. */
const extended = range(0x100, 0x17f) + 'ǪǫȘșȚțʼ'
const vietnamese = range(0x1ea0, 0x1ef9) + 'ĂăĐđĨĩŨũƠơƯư₫'

/** The sign voice is one instance: heavy, flared, full volume (look.md, Type). */
const sign: Axes = { wght: 800, FLAR: 100, VOLM: 100 }
const ledger: Axes = { wght: { min: 400, max: 750 } }

const cuts: readonly Cut[] = [
  { name: 'sign-latin', file: 'commissioner/files/commissioner-latin-full-normal.woff2', letters: signLatin, axes: sign },
  { name: 'sign-latin-ext', file: 'commissioner/files/commissioner-latin-ext-full-normal.woff2', letters: extended, axes: sign },
  { name: 'sign-vietnamese', file: 'commissioner/files/commissioner-vietnamese-full-normal.woff2', letters: vietnamese, axes: sign },
  { name: 'ledger-latin', file: 'asap/files/asap-latin-wght-normal.woff2', letters: ledgerLatin, axes: ledger },
  { name: 'ledger-latin-ext', file: 'asap/files/asap-latin-ext-wght-normal.woff2', letters: extended, axes: ledger },
  { name: 'ledger-vietnamese', file: 'asap/files/asap-vietnamese-wght-normal.woff2', letters: vietnamese, axes: ledger },
]

async function cutFont(cut: Cut, from: string, to: string): Promise<void> {
  const published = await readFile(join(from, cut.file))
  const recipe = createHash('sha256').update(published).update(JSON.stringify(cut)).digest('hex').slice(0, 12)
  const target = join(to, `${cut.name}.woff2`)
  const stamp = `${target}.${recipe}`
  if (existsSync(target) && existsSync(stamp)) return
  const bytes = await subsetFont(published, cut.letters, {
    targetFormat: 'woff2',
    variationAxes: cut.axes,
    keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum', 'lnum', 'pnum'],
    noHinting: true,
  })
  const part = `${target}.${process.pid}.part`
  if (bytes.length > mostBytes) throw new Error(`${cut.name} weighs ${bytes.length} bytes, more than ${mostBytes}: a phone on a slow line waits for it`)
  await writeFile(part, bytes)
  await rename(part, target)
  await writeFile(stamp, '')
}

/**
 * Cuts the two typefaces to what Molino draws and serves them under `@cut-fonts/`.
 *
 * @param packagesFolder the node_modules folder holding `@fontsource-variable`
 */
export function cutFonts(packagesFolder: string): Plugin {
  const to = join(packagesFolder, '.cache', 'molino-fonts')
  return {
    name: 'molino:cut-fonts',
    config: () => ({ resolve: { alias: { '@cut-fonts': to } } }),
    async buildStart() {
      await mkdir(to, { recursive: true })
      await Promise.all(cuts.map((cut) => cutFont(cut, join(packagesFolder, '@fontsource-variable'), to)))
    },
  }
}
