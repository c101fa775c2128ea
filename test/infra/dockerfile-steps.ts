import { execFileSync } from 'node:child_process'
import { cp, mkdir } from 'node:fs/promises'
import path from 'node:path'

interface Stage { name: string; base: string; steps: { kind: string; rest: string }[] }

/** The stages of a Dockerfile, as far as ours uses its language. */
export function stagesOf(text: string): Stage[] {
  const stages: Stage[] = []
  for (const line of text.split('\n').filter((one) => one && !one.startsWith('#'))) {
    const [kind = '', ...words] = line.split(' ')
    if (kind === 'FROM') stages.push({ base: words[0] ?? '', name: words[2] ?? '', steps: [] })
    else stages.at(-1)?.steps.push({ kind, rest: words.join(' ') })
  }
  return stages
}

export interface Build {
  /** The files that `docker build` is given. */
  context: string
  /** Where each stage gets a folder of its own. */
  work: string
  /** PATH of the steps: a Node of the version that the image's base has. */
  pathVariable: string
}

/** A folder of a stage's file system. */
export const inStage = ({ work }: Build, stage: string, place: string) => path.join(work, stage, place)

/** Does what `docker build` would do with one stage, in a folder in place of a file system: copies and commands, in order. */
export async function buildStage(build: Build, stages: Stage[], name: string): Promise<void> {
  const stage = stages.find((one) => one.name === name)
  if (!stage) throw new Error(`the Dockerfile has no stage ${name}`)
  await mkdir(inStage(build, name, 'app'), { recursive: true })
  if (stages.some((one) => one.name === stage.base)) linkAll(`${inStage(build, stage.base, 'app')}/.`, inStage(build, name, 'app'))
  for (const { kind, rest } of stage.steps) {
    if (kind === 'COPY') await copy(build, name, rest)
    if (kind === 'RUN') {
      const { NODE_OPTIONS: _options, NODE_ENV: _test, ...environment } = process.env
      execFileSync('sh', ['-c', rest], { cwd: inStage(build, name, 'app'), env: { ...environment, PATH: build.pathVariable }, stdio: 'pipe' })
    }
  }
}

/** As good as a copy, for files that are only read, and quick. */
function linkAll(source: string, target: string): void {
  execFileSync('cp', ['-al', source, target])
}

async function copy(build: Build, stage: string, words: string): Promise<void> {
  const parts = words.split(' ')
  const from = parts[0]?.startsWith('--from=') ? parts.shift()?.slice('--from='.length) : undefined
  const target = parts.pop() ?? ''
  const place = target.startsWith('/') ? inStage(build, stage, target) : inStage(build, stage, path.join('app', target))
  for (const source of parts) {
    const origin = from ? inStage(build, from, source) : path.join(build.context, source)
    const goal = parts.length > 1 || target.endsWith('/') ? path.join(place, path.basename(source)) : place
    await mkdir(path.dirname(goal), { recursive: true })
    if (from) linkAll(origin, goal)
    else await cp(origin, goal, { recursive: true, verbatimSymlinks: true })
  }
}
