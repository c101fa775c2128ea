import type { Story } from '../story.ts'

/** Those who wait for an answer, or just got one. */
export const rosario: Story = {
  key: 'rosario', givenNames: 'Rosario', familyNames: 'Chávez Lucero', phone: '505-555-0161', locale: 'es',
  business: 'Rosas de la Plaza', type: 'microenterprise', dollars: 800, product: 'weekly-0', installments: 26,
  purpose: 'Otro refrigerador para flores', story: 'Vendo rosas en la plaza de Old Town y en bodas. Quiero otro refrigerador antes del día de la Guadalupe.',
  budget: { in: { 'business-sales': 1_480, 'other-help': 260 }, out: { home: 690, food: 360, car: 80, utilities: 110, 'business-costs': 310 } },
}

export const denise: Story = {
  key: 'denise', givenNames: 'Denise', familyNames: 'Yazzie', phone: '505-555-0162', locale: 'en',
  business: 'Yazzie Bookkeeping', type: 'main-street', dollars: 1_500, product: 'monthly-5', installments: 12,
  purpose: 'A laptop and the accounting software', story: 'I keep the books for six shops on Central. Two more asked, and my laptop is nine years old.',
  budget: { in: { 'business-sales': 2_650 }, out: { home: 980, food: 410, car: 220, utilities: 170, debts: 130, 'business-costs': 190 } },
}

export const griego: Story = {
  key: 'griego', givenNames: 'Patricia', familyNames: 'Griego', phone: '505-555-0163', locale: 'es',
  business: 'Piel del Río', type: 'second-stage', dollars: 9_500, product: 'monthly-5', installments: 48,
  purpose: 'La primera orden con un laboratorio que nos fabrica la crema', story: 'Mi cuñada y yo hacemos crema de nopal y lavanda en la cocina, doscientas al día. Una tienda quiere dos mil quinientas al mes, y eso ya no cabe en una cocina.',
  budget: { in: { 'business-sales': 5_200, 'other-work': 2_100 }, out: { home: 1_380, food: 740, car: 390, utilities: 260, debts: 240, 'business-costs': 1_850 } },
}

export const leonor: Story = {
  ...griego, key: 'leonor', givenNames: 'Leonor', familyNames: 'Griego Salas', phone: '505-555-0164',
}

export const omar: Story = {
  key: 'omar', givenNames: 'Omar', familyNames: 'Haddad', phone: '505-555-0165', locale: 'en',
  business: 'Route 66 Phone Repair', type: 'main-street', dollars: 3_000, product: 'monthly-5', installments: 24,
  purpose: 'Screens and a microscope', story: 'I repair phones in a kiosk at the Coronado mall. Most people wait two days because I order each screen on its own.',
  budget: { in: { 'business-sales': 3_900 }, out: { home: 1_150, food: 520, car: 310, utilities: 190, debts: 220, 'business-costs': 890 } },
}

export const anh: Story = {
  key: 'anh', givenNames: 'Anh', familyNames: 'Trần', phone: '505-555-0166', locale: 'en',
  business: 'Anh’s Kitchen Sauces', type: 'second-stage', dollars: 4_200, product: 'monthly-5', installments: 24,
  purpose: 'Bottles, labels and a nutrition test', story: 'Two grocers will carry my chile-lemongrass sauce once it has a label that passes. I cook at the commissary three nights a week.',
  budget: { in: { 'business-sales': 1_900, 'other-work': 1_750 }, out: { home: 1_210, food: 560, car: 280, utilities: 190, debts: 330, 'business-costs': 640 } },
}

export const guadalupe: Story = {
  key: 'guadalupe', givenNames: 'Guadalupe', familyNames: 'Nevárez', phone: '505-555-0167', locale: 'es',
  business: 'Guardería Los Pollitos', type: 'main-street', dollars: 5_000, product: 'monthly-5', installments: 36,
  purpose: 'Cerca, colchonetas y el permiso para seis niños', story: 'Cuido a cuatro niños en mi casa. Con la cerca y el permiso puedo cuidar a seis, y tengo lista de espera.',
  budget: { in: { 'business-sales': 3_100, 'other-work': 1_200 }, out: { home: 1_050, food: 690, car: 250, utilities: 220, debts: 150, 'business-costs': 420 } },
}

export const ramiro: Story = {
  key: 'ramiro', givenNames: 'Ramiro', familyNames: 'Sandoval', phone: '505-555-0168', locale: 'es',
  business: 'Herrería Sandoval', type: 'main-street', dollars: 7_500, product: 'monthly-5', installments: 24,
  purpose: 'Una soldadora y una camioneta usada', story: 'Hago rejas y barandales por encargo. Empecé hace tres meses y quiero mi propia camioneta.',
  budget: { in: { 'business-sales': 1_100, 'other-work': 1_300 }, out: { home: 980, food: 480, car: 340, utilities: 170, debts: 290, 'business-costs': 410 } },
}

export const gloria: Story = {
  key: 'gloria', givenNames: 'Gloria', familyNames: 'Archuleta', phone: '505-555-0169', locale: 'en',
  business: 'Gloria’s Green Chile Roasting', type: 'microenterprise', dollars: 2_200, product: 'monthly-5', installments: 18,
  purpose: 'A second roaster drum', story: 'From August to October the line is down the street. The rest of the year I drive a school bus.',
  budget: { in: { 'business-sales': 1_300, 'other-work': 1_900 }, out: { home: 870, food: 420, car: 260, utilities: 180, 'business-costs': 360 } },
}
