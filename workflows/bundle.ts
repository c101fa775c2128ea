import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker'
import { workflowTracingModule } from './tracing.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const workflowsPath = fileURLToPath(new URL('index.ts', import.meta.url))
const cache = path.join(root, 'node_modules/.cache/molino')
/** All that a workflow may import (design.md section 3). */
const sources = ['workflows', 'services/domain']

async function contentHash(): Promise<string> {
  const hash = createHash('sha256')
  const read = async (file: string) => hash.update(file).update(await readFile(path.join(root, file)))
  await read('package-lock.json')
  for (const folder of sources) {
    const files = await readdir(path.join(root, folder), { recursive: true })
    for (const file of files.filter((name) => name.endsWith('.ts')).toSorted()) await read(path.join(folder, file))
  }
  return hash.digest('hex').slice(0, 32)
}

/**
 * The workflows as Temporal's sandbox loads them: built once for each content of the files they are made of (three
 * seconds, half the memory of a worker that builds it), kept in node_modules/.cache.
 */
export async function workflowBundle({ traced = false } = {}): Promise<WorkflowBundleWithSourceMap> {
  const file = path.join(cache, `workflows-${await contentHash()}${traced ? '-traced' : ''}.js`)
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept !== undefined) return { code: kept, sourceMap: '' }
  const built = await bundleWorkflowCode({ workflowsPath, workflowInterceptorModules: traced ? [workflowTracingModule] : [], logger: new DefaultLogger('WARN') })
  await keep(file, built.code)
  return built
}

/** Best effort: in an image whose files are read-only the bundle was built with the image, or is built at each start. */
async function keep(file: string, code: string): Promise<void> {
  try {
    await mkdir(cache, { recursive: true })
    const own = `${file}.${process.pid}`
    await writeFile(own, code)
    await rename(own, file)
  } catch {
    // Nothing is lost but the three seconds.
  }
}
