import { createHash } from 'node:crypto'

/** The same UUID (version 8, RFC 9562: made by a rule of its own) for the same text: what is written again is written once. */
export function idFrom(text: string): string {
  const bytes = createHash('sha256').update(text).digest()
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
