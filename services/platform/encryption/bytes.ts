import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

const ivLength = 12
const tagLength = 16

/** Names a key without telling anything of it: kept beside what it encrypts, so that a new key can come beside an old one. */
export const keyIdOf = (key: Buffer): string => createHash('sha256').update('molino key id').update(key).digest('hex').slice(0, 12)

/**
 * Encrypts a file or a part of one with AES-256-GCM, as encryptField does a text.
 * @param place says whose it is ('upload.chunk:<id>:<offset>'): bytes copied elsewhere do not decrypt
 * @returns initialisation vector, tag, ciphertext, one after another
 */
export function encryptBytes(key: Buffer, plain: Buffer, place: string): Buffer {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place))
  const text = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text])
}

/** @throws where the bytes were changed, belong elsewhere, or were encrypted with another key */
export function decryptBytes(key: Buffer, encrypted: Buffer, place: string): Buffer {
  const tagEnd = ivLength + tagLength
  const decipher = createDecipheriv('aes-256-gcm', key, encrypted.subarray(0, ivLength))
    .setAAD(Buffer.from(place)).setAuthTag(encrypted.subarray(ivLength, tagEnd))
  return Buffer.concat([decipher.update(encrypted.subarray(tagEnd)), decipher.final()])
}
