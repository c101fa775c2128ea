import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const version = 'v1'

/**
 * Encrypts one field with AES-256-GCM.
 * @param key 32 bytes, config.secrets.fieldEncryptionKey
 * @param place says whose field of which table it is ('credential.totp:<personId>'): a value copied elsewhere does not decrypt
 * @returns 'v1.<iv>.<tag>.<ciphertext>', base64url
 */
export function encryptField(key: Buffer, plain: string, place: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place))
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return [version, ...[iv, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))].join('.')
}

/** @throws where the value was changed, belongs elsewhere, or was encrypted with another key */
export function decryptField(key: Buffer, encrypted: string, place: string): string {
  const [found, iv, tag, text] = encrypted.split('.')
  if (found !== version || iv === undefined || tag === undefined || text === undefined) throw new Error('Not an encrypted field')
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url')).setAAD(Buffer.from(place)).setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8')
}
