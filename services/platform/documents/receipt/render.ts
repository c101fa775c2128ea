import type { ReceiptData } from './data.ts'

/** The bytes of the PDF: letter size, tagged, both languages. The same data always gives the same bytes. */
export async function renderReceipt(data: ReceiptData): Promise<Buffer> {
  throw new Error(`not yet written: ${data.loanReference}`)
}
