import type { Story } from '../story.ts'

/** Those whom an organisation knows, and asks no neighbor to vouch. */
export const renae: Story = {
  key: 'renae', givenNames: 'Renae', familyNames: 'Toledo', phone: '505-555-0191', locale: 'en',
  business: 'Toledo Blue Corn', type: 'microenterprise', dollars: 4_000, product: 'monthly-5', installments: 24,
  purpose: 'A stone mill and a bag sealer', story: 'I grind blue corn and sell it as flour and pancake mix. The market on Isleta sells out by ten, and my hand mill does six bags an hour.',
  budget: { in: { 'business-sales': 1_950, 'other-work': 1_800 }, out: { home: 930, food: 470, car: 290, utilities: 180, debts: 90, 'business-costs': 540 } },
}

export const amparo: Story = {
  key: 'amparo', givenNames: 'Amparo', familyNames: 'Villescas', phone: '505-555-0192', locale: 'es',
  business: 'Bordados Amparo', type: 'microenterprise', dollars: 1_800, product: 'weekly-0', installments: 52,
  purpose: 'Una máquina bordadora usada', story: 'Bordo a mano los vestidos de la quinceañera y de la danza. Con la máquina saco en un día lo que hoy me toma una semana.',
  budget: { in: { 'business-sales': 1_260, 'other-help': 900 }, out: { home: 710, food: 380, car: 150, utilities: 130, 'business-costs': 260 } },
}
