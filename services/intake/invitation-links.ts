import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Config } from '#platform/config/index.ts'

/** Makes and recognises the links by which a second party joins. */
export interface InvitationLinks {
  /** A new link: what may be remembered of it (`seed`), and what the database keeps (`hash`). */
  issue(): { seed: string; hash: string }
  /** The link itself, from its seed; only a process with the server's key can. */
  urlOf(seed: string): string
}

/** The same for those who are asked to vouch: a link, and a short code for whoever is only told it. */
export interface VouchLinks {
  issue(): { seed: string; tokenHash: string; codeHash: string }
  urlOf(seed: string): string
  /** As it is read out: `K7QD-4MXP`. */
  codeOf(seed: string): string
  /** What the database keeps of a token or a code as somebody typed it. */
  hashesOf(tokenOrCode: string): { tokenHash: string; codeHash: string }
}

/** SHA-256 (hex) of a link's token: all that the record holds of it. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

/**
 * A token is 256 bits: the HMAC of a random seed under a key that only the servers hold. The command's kept answer has the
 * seed, so a repeated request shows the same link while neither the record nor the kept answer can open it.
 */
function tokensFor({ secrets }: Pick<Config, 'secrets'>, purpose: string) {
  const key = Buffer.from(hkdfSync('sha256', secrets.fieldEncryptionKey, '', purpose, 32))
  return {
    newSeed: () => randomBytes(32).toString('base64url'),
    mac: (text: string) => createHmac('sha256', key).update(text).digest(),
  }
}

export function invitationLinks(config: Pick<Config, 'secrets' | 'http'>): InvitationLinks {
  const { newSeed, mac } = tokensFor(config, 'invitation-link')
  const tokenOf = (seed: string) => mac(seed).toString('base64url')
  return {
    issue() {
      const seed = newSeed()
      return { seed, hash: tokenHash(tokenOf(seed)) }
    },
    urlOf: (seed) => `${config.http.publicUrl}/invitation/${tokenOf(seed)}`,
  }
}

/** Digits and letters that nobody takes for another, in sun or on the telephone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 8

/** The code without what people put between, in capitals. */
const bareCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')

export function vouchLinks(config: Pick<Config, 'secrets' | 'http'>): VouchLinks {
  const { newSeed, mac } = tokensFor(config, 'vouch-link')
  const tokenOf = (seed: string) => mac(`link ${seed}`).toString('base64url')
  const codeOf = (seed: string) => Array.from(mac(`code ${seed}`).subarray(0, codeLength), (byte) => alphabet[byte % alphabet.length]).join('')
  // A code is 39 bits: its hash needs the key, or a stolen table would give it away.
  const codeHash = (code: string) => mac(`typed ${code}`).toString('hex')
  return {
    issue() {
      const seed = newSeed()
      return { seed, tokenHash: tokenHash(tokenOf(seed)), codeHash: codeHash(codeOf(seed)) }
    },
    urlOf: (seed) => `${config.http.publicUrl}/vouch/${tokenOf(seed)}`,
    codeOf: (seed) => codeOf(seed).replace(/^(.{4})/, '$1-'),
    hashesOf: (typed) => ({ tokenHash: tokenHash(typed), codeHash: codeHash(bareCode(typed)) }),
  }
}
