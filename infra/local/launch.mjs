// Plain JavaScript, so that any Node can read it: finds Node 24 and runs one of Molino's own commands with it.
//   node infra/local/launch.mjs infra/local/start.ts …
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

const [script, ...rest] = process.argv.slice(2)
const inRepository = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const newEnough = Number(process.versions.node.split('.')[0]) >= 24
const brought = ['node_modules/node/bin/node', 'node_modules/.bin/node'].map(inRepository).find(existsSync)

if (!existsSync(inRepository('node_modules/pg'))) {
  console.error('Molino’s packages are not installed yet. Run: npm install')
  process.exitCode = 1
} else if (newEnough) {
  process.argv.splice(1, 2, inRepository(script))
  await import(pathToFileURL(inRepository(script)).href)
} else if (brought) {
  const child = spawn(brought, [inRepository(script), ...rest], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => { process.exitCode = code ?? (signal ? 1 : 0) })
} else {
  console.error(`Molino runs on Node 24 (this is ${process.version}), which npm install brings unless install scripts are switched off. Run: npm install --ignore-scripts=false`)
  process.exitCode = 1
}
