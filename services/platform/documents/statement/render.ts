import type { StatementData } from './data.ts'

/** The bytes of the PDF: letter size, tagged, both languages. The same data always gives the same bytes. */
export async function renderStatement(data: StatementData): Promise<Buffer> {
  throw new Error(`not yet written: ${data.loanReference}`)
}
