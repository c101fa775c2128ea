/** What was recorded of a circle's fines. */
export type FineEvent = { id: string } & (
  | { kind: 'fine'; memberId: string; amountCents: number }
  | { kind: 'fine-paid'; memberId: string; amountCents: number }
)

export type FineEventKind = FineEvent['kind']
export const fineKinds = ['fine', 'fine-paid'] as const satisfies readonly FineEventKind[]
