import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, readdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { cacheFolder } from '../cache-folder.ts'
import { downloadArchive, reasonOf } from '../download-archive.ts'
import { intoCache } from '../into-cache.ts'
import { programOnPath } from '../program-on-path.ts'
import type { Progress } from '../progress.ts'

/** Temporal's official test server, in which months pass in seconds; the Maven artifact io.temporal:temporal-test-server. */
const version = '1.38.0'
const place = () => cacheFolder(`temporal-test-server-${version}`)
const name = 'temporal-test-server'

function downloadAddress(): string {
  const platform = process.platform === 'darwin' ? 'macOS' : process.platform
  const build = `${name}_${version}_${platform}_${process.arch === 'x64' ? 'amd64' : process.arch}`
  return `https://github.com/temporalio/sdk-java/releases/download/v${version}/${build}.tar.gz`
}

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>molino</groupId>
  <artifactId>temporal-test-server-cache</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>io.temporal</groupId>
      <artifactId>temporal-test-server</artifactId>
      <version>${version}</version>
    </dependency>
  </dependencies>
</project>
`

/** Ends with whoever started it, even where that was killed: nobody else would ever stop it. */
const launcher = (command: string) => `#!/bin/sh
here="$(cd "$(dirname "$0")" && pwd)"
starter=$PPID
me=$$
(while kill -0 "$starter" 2>/dev/null && kill -0 "$me" 2>/dev/null; do sleep 1; done; kill -9 "$me" 2>/dev/null) </dev/null >/dev/null 2>&1 &
exec ${command} "$@"
`

const writeLauncher = (folder: string, command: string) => writeFile(path.join(folder, name), launcher(command), { mode: 0o755 })

async function download(folder: string, detail: (text: string) => void): Promise<void> {
  await downloadArchive(downloadAddress(), folder, detail)
  const inside = (await readdir(folder, { recursive: true })).find((file) => path.basename(file) === name)
  if (!inside) throw new Error('the archive has no server in it')
  await rename(path.join(folder, inside), path.join(folder, 'server'))
  await chmod(path.join(folder, 'server'), 0o755)
  await writeLauncher(folder, '"$here/server"')
}

async function fetchWithMaven(maven: string, folder: string): Promise<void> {
  await writeFile(path.join(folder, 'pom.xml'), pom)
  const child = spawn(maven, ['-B', '-q', 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${path.join(folder, 'lib')}`],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString() })
  const code = await new Promise<number | null>((resolve, reject) => { child.once('error', reject).once('close', resolve) })
  if (code !== 0) throw new Error(said.split('\n').find((line) => line.includes('ERROR')) ?? `mvn ended with ${code}`)
  await writeLauncher(folder, 'java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -cp "$here/lib/*" io.temporal.testserver.TestServer')
}

/**
 * Finds or gets the time-skipping server: cache, official download, Maven with Java.
 * @returns the program's path
 * @throws Error that says what was tried and what is missing
 */
export async function timeSkippingProgram(progress: Progress): Promise<string> {
  const cached = path.join(place(), name)
  if (existsSync(cached)) return cached
  const tried: string[] = []
  try {
    await progress.during('Downloading Temporal’s time-skipping test server, once', (detail) => intoCache(place(), (folder) => download(folder, detail)))
    return cached
  } catch (error) {
    tried.push(`its download: ${reasonOf(error)}`)
  }
  const maven = programOnPath('mvn')
  const missing = ['mvn', 'java'].filter((program) => !programOnPath(program))
  if (maven && missing.length === 0) {
    try {
      await progress.during('Fetching Temporal’s time-skipping test server with Maven, once', () => intoCache(place(), (folder) => fetchWithMaven(maven, folder)))
      return cached
    } catch (error) {
      tried.push(`Maven: ${reasonOf(error)}`)
    }
  } else {
    tried.push(`Maven: ${missing.join(' and ')} not installed`)
  }
  throw new Error(`Temporal’s time-skipping test server is missing. Tried: ${tried.join('; ')}.\nThe workflow tests need either github.com in reach, or Java and Maven installed.`)
}
