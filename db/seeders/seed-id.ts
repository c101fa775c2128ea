import { createHash } from 'node:crypto'

/** The same UUID (version 8, RFC 9562) for the same name: the demo's ids are the same in every demo. */
export function seedId(name: string): string {
  const bytes = createHash('sha256').update(`molino demo ${name}`).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
