import { createHash, randomBytes } from 'node:crypto'

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * A link and code that the demo uses itself, so that nobody needs the server's key to them. What opens something stays
 * random, unlike everything else of the demo: whoever reads these files can open nothing.
 */
export function linkUsedAtOnce() {
  const token = randomBytes(32).toString('base64url')
  const hashes = { tokenHash: hashOf(token), codeHash: hashOf(`code ${token}`) }
  return { issue: () => ({ seed: '', ...hashes }), urlOf: () => '', codeOf: () => '', hashesOf: () => hashes }
}
