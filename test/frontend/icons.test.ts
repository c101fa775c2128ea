import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { iconNames } from '#frontend/ui/icon-names.ts'

const sources = fileURLToPath(new URL('../../frontend/src', import.meta.url))
const assets = fileURLToPath(new URL('../../node_modules/@phosphor-icons/core/assets', import.meta.url))

const weightOf = (name: string): string => ['bold', 'fill'].find((weight) => name.endsWith(`-${weight}`)) ?? 'regular'

const text = readdirSync(sources, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && entry.name !== 'icon-names.ts')
  .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
  .join('\n')

test('every icon that travels to the phone is drawn somewhere', () => {
  expect(iconNames.filter((name) => !text.includes(`'${name}'`) && !text.includes(`"${name}"`))).toEqual([])
})

test('every icon has its drawing', () => {
  expect(iconNames.filter((name) => !existsSync(path.join(assets, weightOf(name), `${name}.svg`)))).toEqual([])
})
