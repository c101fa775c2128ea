/** What is read at signing. The Spanish is written first. */
export const en = {
  /** What she consents to before she signs on a screen, as it is shown to her: 15 USC 7001(c). */
  consent: {
    onScreen: 'I want to sign on a screen. My signature here counts the same as one on paper.',
    onPaper: 'I may ask for the agreement on paper and sign it by hand. It costs nothing: I ask my loan officer.',
    whatFor: 'This is for this agreement and for the papers of this loan: receipts, statements and notices.',
    changeMind: 'I may change my mind at any time, at no cost, by telling my officer. What I have signed stays good, and the rest comes to me on paper.',
    addressChanges: 'If my email or phone changes, I change it in my account or tell my officer.',
    device: 'To read it I need a phone or computer with internet that opens PDF files. I have just opened the agreement, so mine does.',
  },
  /** Fees of a product's terms, by their kind. */
  fees: {
    access: 'One-time access fee',
    origination: 'Fee to make the loan',
    filing: 'Public filing fee',
  },
}
