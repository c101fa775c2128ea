import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { cacheFolder } from '#infra/local/cache-folder.ts'
import { CannotStart } from '#infra/local/cannot-start.ts'
import { intoCache } from '#infra/local/into-cache.ts'
import { programOnPath } from '#infra/local/program-on-path.ts'

const version = '3.2.3'
const run = promisify(execFile)

/** Beancount, as everybody gets it from PyPI, in an environment of its own in the per-user cache. */
export interface Beancount {
  /** What `bean-check` says about a file: nothing where it accepts it. */
  check(file: string): Promise<string>
  /** What Beancount itself makes of a file: each account's balance, as a decimal text. */
  balances(file: string): Promise<Record<string, string>>
}

/** @throws CannotStart where there is no Python, or the package does not install */
export async function beancount(): Promise<Beancount> {
  const place = cacheFolder(`beancount-${version}`)
  await intoCache(place, install)
  const python = path.join(place, 'bin', 'python')
  return {
    // Through its Python: the first line of the script names the folder in which it was installed, which has been moved since.
    check: (file) => run(python, [path.join(place, 'bin', 'bean-check'), file])
      .then(({ stdout, stderr }) => stdout + stderr, (error: { stdout: string; stderr: string; message: string }) => error.stdout + error.stderr || error.message),
    balances: async (file) => JSON.parse((await run(python, ['-c', sums, file], { maxBuffer: 64 * 1024 * 1024 })).stdout),
  }
}

async function install(folder: string): Promise<void> {
  const python = programOnPath('python3')
  if (python === undefined) throw new CannotStart('python-missing', 'The books are checked by Beancount, and there is no python3.', 'Install Python 3.9 or newer, with its venv module.')
  try {
    await run(python, ['-m', 'venv', folder])
    await run(path.join(folder, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `beancount==${version}`])
  } catch (error) {
    throw new CannotStart('beancount-missing', `beancount ${version} could not be installed.`, 'See that PyPI answers, and that python3 -m venv works.', error)
  }
}

const sums = `
import json, sys
from beancount import loader
from beancount.core import realization
entries, errors, _ = loader.load_file(sys.argv[1])
assert not errors, errors
root = realization.realize(entries)
print(json.dumps({node.account: str(node.balance.get_currency_units("USD").number)
  for node in realization.iter_children(root) if node.txn_postings}))
`
