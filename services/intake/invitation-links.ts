import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Config } from '#platform/config/index.ts'

/** Makes and recognises the links by which a second party joins. */
export interface InvitationLinks {
  /** A new link: what may be remembered of it (`seed`), and what the database keeps (`hash`). */
  issue(): { seed: string; hash: string }
  /** The link itself, from its seed; only a process with the server's key can. */
  urlOf(seed: string): string
}

/** SHA-256 (hex) of a link's token: all that the record holds of it. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

/**
 * A token is 256 bits: the HMAC of a random seed under a key that only the servers hold. The command's kept answer has the
 * seed, so a repeated request shows the same link while neither the record nor the kept answer can open it.
 */
export function invitationLinks({ secrets, http }: Pick<Config, 'secrets' | 'http'>): InvitationLinks {
  const key = Buffer.from(hkdfSync('sha256', secrets.fieldEncryptionKey, '', 'invitation-link', 32))
  const tokenOf = (seed: string) => createHmac('sha256', key).update(seed).digest('base64url')
  return {
    issue() {
      const seed = randomBytes(32).toString('base64url')
      return { seed, hash: tokenHash(tokenOf(seed)) }
    },
    urlOf: (seed) => `${http.publicUrl}/invitation/${tokenOf(seed)}`,
  }
}
