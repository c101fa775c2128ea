import { createHash } from 'node:crypto'
import type { PaymentLine } from '#domain/import/payment-lines.ts'

/**
 * The id of a payment that a file tells of, from what makes it that payment and no other: two files that tell the same
 * make the same id, and the database keeps it once.
 * @param nth which of the equal payments of the loan it is
 */
export function importedPaymentId(loanId: string, { receivedOn, amountCents, reference }: PaymentLine, nth: number): string {
  const bytes = createHash('sha256').update(JSON.stringify(['imported-payment', loanId, receivedOn, amountCents, reference, nth])).digest()
  // A UUID of version 8 (RFC 9562): its bits are its maker's.
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
