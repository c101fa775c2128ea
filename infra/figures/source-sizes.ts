import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { repository } from '../local/data-folder.ts'

const folders = ['services', 'workflows', 'db', 'frontend', 'infra', 'test']
const isCode = (file: string) => /\.(ts|tsx|mjs|css|sql)$/.test(file) && !/node_modules|\.d\.ts$/.test(file)
const isData = (file: string) => /\.catalogue\.ts$|^db\/migrations\/|\/i18n\/(en|es)\/|\.data\.ts$/.test(file)

async function lineCounts(folder: string): Promise<number[]> {
  const files = (await readdir(path.join(repository, folder), { recursive: true })).map((file) => path.join(folder, file)).filter((file) => isCode(file) && !isData(file))
  return Promise.all(files.map(async (file) => (await readFile(path.join(repository, file), 'utf8')).split('\n').length - 1))
}

/** How long the files are; texts and migrations apart. */
export async function sourceSizes(): Promise<string> {
  const lines = (await Promise.all(folders.map(lineCounts))).flat().toSorted((one, other) => one - other)
  const total = lines.reduce((sum, count) => sum + count, 0)
  return `${lines.length} files, ${total} lines; median ${lines[Math.floor(lines.length / 2)] ?? 0}, longest ${lines.at(-1) ?? 0}`
}
