/** Whether a loan is so late that its charge-off is proposed. A person decides: nothing is charged off by rule. */
export const isChargeOffProposed = (daysPastDue: number, proposedAfterDays: number): boolean => daysPastDue >= proposedAfterDays
