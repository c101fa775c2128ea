import type { AgreementData } from './data.ts'

/** The bytes of the PDF: letter size, tagged, both languages. The same data always gives the same bytes. */
export async function renderAgreement(data: AgreementData): Promise<Buffer> {
  throw new Error(`not yet written: ${data.loanReference}`)
}

/** Of the agreement's words; kept with every agreement. A change of the words is a new version. */
export const agreementTextVersion = '2026-11-22'
