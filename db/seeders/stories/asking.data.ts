import type { Story } from '../story.ts'

/** Those who are still asking: half-filled, waiting for a paper, gone quiet. */
export const xochitl: Story = {
  key: 'xochitl', givenNames: 'Xóchitl', familyNames: 'Armenta Ruiz', phone: '505-555-0151', locale: 'es',
  business: 'Pan de Xóchitl', type: 'microenterprise', dollars: 1_800, product: 'monthly-5', installments: 18,
  purpose: 'Un horno de dos charolas', story: 'Hago pan dulce en mi casa y lo vendo afuera de la iglesia los domingos. Siempre se acaba antes de las diez.',
  budget: { in: { 'business-sales': 640, 'other-work': 1_980 }, out: { home: 980, food: 520, car: 260, utilities: 170, debts: 90, 'business-costs': 210 } },
}

export const marcus: Story = {
  key: 'marcus', givenNames: 'Marcus', familyNames: 'Tsosie', phone: '505-555-0152', locale: 'en',
  business: 'Tsosie Bike Repair', type: 'microenterprise', dollars: 900, product: 'weekly-0', installments: 20,
  purpose: 'A truing stand and a parts cart', story: 'I fix bikes on my porch for the whole block. With a stand I can do wheels the same day instead of sending them out.',
  budget: { in: { 'business-sales': 720, 'other-work': 1_450 }, out: { home: 850, food: 380, car: 120, utilities: 140, 'business-costs': 160 } },
}

export const joaquin: Story = {
  key: 'joaquin', givenNames: 'Joaquín', familyNames: 'Baca Montaño', phone: '505-555-0153', locale: 'es',
  business: 'Jardines Baca', type: 'main-street', dollars: 6_000, product: 'monthly-5', installments: 36,
  purpose: 'Una traila y dos podadoras', story: 'Cuido catorce jardines en los Griegos con mi hijo. Con la traila llevamos todo en un viaje y caben otros ocho.',
  budget: { in: { 'business-sales': 4_100, 'other-work': 900 }, out: { home: 1_240, food: 720, car: 610, utilities: 240, debts: 180, 'business-costs': 980 } },
}

export const luz: Story = {
  key: 'luz', givenNames: 'Luz María', familyNames: 'Ontiveros', phone: '505-555-0154', locale: 'es',
  business: 'Vestidos Luz', type: 'microenterprise', dollars: 1_200, product: 'monthly-5', installments: 12,
  purpose: 'Un maniquí, encaje y una plancha de vapor', story: 'Hago vestidos de quinceañera. Ya tengo tres apartados para mayo y me falta con qué comprar la tela.',
  budget: { in: { 'business-sales': 980, 'other-work': 1_300 }, out: { home: 890, food: 460, car: 190, utilities: 150, 'business-costs': 240 } },
}

export const kevin: Story = {
  key: 'kevin', givenNames: 'Kevin', familyNames: 'Aragón', phone: '505-555-0155', locale: 'en',
  business: 'Aragón Tamale Cart', type: 'microenterprise', dollars: 2_500, product: 'weekly-0', installments: 52,
  purpose: 'A licensed cart with a hand sink', story: 'My grandmother’s recipe, sold at the flea market since June. The city wants a cart with a sink before I can sell downtown.',
  budget: { in: { 'business-sales': 1_150, 'other-work': 1_600 }, out: { home: 1_020, food: 430, car: 240, utilities: 160, 'business-costs': 330 } },
}

export const samuel: Story = {
  key: 'samuel', givenNames: 'Samuel', familyNames: 'Roybal', phone: '505-555-0156', locale: 'en',
  business: 'Roybal Shoe Repair', type: 'main-street', dollars: 650, product: 'weekly-0', installments: 26,
  purpose: 'A finishing wheel', story: 'Forty years at the same bench. The wheel gave out in October and I turn people away.',
  budget: { in: { 'business-sales': 2_050 }, out: { home: 610, food: 340, car: 90, utilities: 150, 'business-costs': 420 } },
}

export const iliana: Story = {
  key: 'iliana', givenNames: 'Iliana', familyNames: 'Sepúlveda de la Cruz', phone: '505-555-0157', locale: 'es',
  business: 'Uñas Iliana', type: 'microenterprise', dollars: 1_500, product: 'monthly-5', installments: 12,
  purpose: 'Dos sillas y una lámpara', story: 'Pongo uñas en la sala de mi hermana. Una vecina me renta un cuarto con entrada propia si lo amueblo.',
  budget: { in: { 'business-sales': 1_420, 'other-help': 200 }, out: { home: 640, food: 380, car: 160, utilities: 110, 'business-costs': 190 } },
}
