/** What a party is to an application and to its loan, in the order in which they are named. A guarantor asks for nothing. */
export const partyRoles = ['borrower', 'co-borrower', 'guarantor'] as const
export type PartyRole = (typeof partyRoles)[number]
