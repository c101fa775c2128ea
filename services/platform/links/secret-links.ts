import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Config } from '../config/index.ts'

/** Links by which somebody who holds them joins: each with a code that can be read out. */
export interface SecretLinks {
  /** A new link: what may be remembered of it (`seed`), and what the database keeps. */
  issue(): { seed: string; tokenHash: string; codeHash: string }
  /** The link itself, from its seed; only a process with the server's key can. */
  urlOf(seed: string): string
  /** As it is read out: 'K7QD-4MXP'. */
  codeOf(seed: string): string
  /** What the database keeps of a token or a code, as somebody typed it. */
  hashesOf(typed: string): { tokenHash: string; codeHash: string }
}

/** Digits and letters that nobody takes for another, in sun or on the telephone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 8

/** The code without what people put between, in capitals. */
const bareCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * A token is 256 bits: the HMAC of a random seed under a key that only the servers hold. A command's kept answer has the
 * seed, so that a repeated request shows the same link while neither the record nor the kept answer opens it.
 * @param purpose keeps the links of one kind from opening anything of another
 * @param path where the portal takes them: '/circle-invitation'
 */
export function secretLinks({ secrets, http }: Pick<Config, 'secrets' | 'http'>, { purpose, path }: { purpose: string; path: string }): SecretLinks {
  const key = Buffer.from(hkdfSync('sha256', secrets.fieldEncryptionKey, '', purpose, 32))
  const mac = (text: string) => createHmac('sha256', key).update(text).digest()
  const tokenOf = (seed: string) => mac(`link ${seed}`).toString('base64url')
  const bareCodeOf = (seed: string) => Array.from(mac(`code ${seed}`).subarray(0, codeLength), (byte) => alphabet[byte % alphabet.length]).join('')
  // A code is 39 bits: its hash needs the key, or a stolen table would give it away.
  const codeHash = (bare: string) => mac(`typed ${bare}`).toString('hex')
  return {
    issue() {
      const seed = randomBytes(32).toString('base64url')
      return { seed, tokenHash: sha256(tokenOf(seed)), codeHash: codeHash(bareCodeOf(seed)) }
    },
    urlOf: (seed) => `${http.publicUrl}${path}/${tokenOf(seed)}`,
    codeOf: (seed) => bareCodeOf(seed).replace(/^(.{4})/, '$1-'),
    hashesOf: (typed) => ({ tokenHash: sha256(typed), codeHash: codeHash(bareCode(typed)) }),
  }
}
