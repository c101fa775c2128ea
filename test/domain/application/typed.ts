/** A product, and answers that are whole, for tests to spoil. */
export const product = {
  id: '01980000-0000-7000-8000-000000000001', minAmountCents: 25_000, maxAmountCents: 1_000_000, installmentChoices: [6, 12, 24, 36, 48],
}

export const asTyped = {
  businessName: 'Raíz Verde',
  entrepreneurType: 'microenterprise',
  story: 'Vendemos tamales y horchata en el Rail Yards desde hace dos veranos.',
  purpose: 'Una traila usada y una página web',
  amountCents: 950_000,
  productVersionId: product.id,
  installments: 48,
  budget: {
    moneyIn: [{ code: 'business-sales', amountCents: 318_000 }, { code: 'other-work', amountCents: 192_000 }],
    moneyOut: [{ code: 'home', amountCents: 115_000 }, { code: 'food', amountCents: 62_000 }],
  },
}
