/** A product, and answers that are whole, for tests to spoil. */
export const product = {
  id: '01980000-0000-7000-8000-000000000001', minAmountCents: 25_000, maxAmountCents: 1_000_000, installmentChoices: [6, 12, 24, 36, 48],
}

export const consentTexts = { electronic: '2026-11-electronic', truth: '2026-11-truth' }

export const offered = { product, consentTexts }

export const asTyped = {
  locale: 'es',
  entrepreneurType: 'microenterprise',
  businessSince: '1-to-2',
  sells: 'Tamales y horchata',
  place: 'market',
  businessName: 'Raíz Verde',
  uses: [{ what: 'Una traila usada', amountCents: 900_000, seller: 'Trailas Lobo' }, { what: 'Una página web', amountCents: 50_000 }],
  story: 'Vendemos en el Rail Yards desde hace dos veranos. Con la traila vendemos toda la semana.',
  amountCents: 950_000,
  productVersionId: product.id,
  installments: 48,
  budget: {
    moneyIn: [{ code: 'business-sales', amountCents: 318_000 }, { code: 'other-work', amountCents: 192_000 }],
    moneyOut: [{ code: 'home', amountCents: 115_000 }, { code: 'food', amountCents: 62_000 }],
    badMonthInCents: 260_000,
  },
  consents: consentTexts,
}
