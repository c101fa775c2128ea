/** The words of a loan's record, as the database and the domain say them. */
export type { LoanStatus } from '#db/entities/loan.ts'
export type { LoanEventKind } from '#db/entities/loan-event.ts'
export type { PartyRole } from '#db/entities/shapes.ts'
export type { Terms } from '#domain/loan/terms.ts'
