import type { Story } from '../story.ts'

/** Those who have their money: paying as agreed, late, done. */
export const teofilo: Story = {
  key: 'teofilo', givenNames: 'Teófilo', familyNames: 'Lovato', phone: '505-555-0171', locale: 'es',
  business: 'Muebles Lovato', type: 'main-street', dollars: 4_000, product: 'monthly-5', installments: 24,
  purpose: 'Una sierra de banco y madera', story: 'Hago muebles de pino al estilo de mi abuelo. Tengo pedidos de dos hoteles.',
  budget: { in: { 'business-sales': 3_700, 'other-work': 800 }, out: { home: 1_120, food: 560, car: 340, utilities: 210, 'business-costs': 960 } },
}

export const carmela: Story = {
  key: 'carmela', givenNames: 'Carmela', familyNames: 'Vigil', phone: '505-555-0172', locale: 'es',
  business: 'Jabones Carmela', type: 'microenterprise', dollars: 1_000, product: 'weekly-0', installments: 26,
  purpose: 'Moldes, aceites y una mesa de acero', story: 'Vendo jabón de leche de cabra en el mercado de los sábados. Dos hoteles me pidieron muestras.',
  budget: { in: { 'business-sales': 860, 'other-work': 1_200 }, out: { home: 760, food: 340, car: 150, utilities: 120, 'business-costs': 210 } },
}

export const darnell: Story = {
  key: 'darnell', givenNames: 'Darnell', familyNames: 'Whitfield', phone: '505-555-0173', locale: 'en',
  business: 'Whitfield Mobile Detailing', type: 'microenterprise', dollars: 2_800, product: 'monthly-5', installments: 24,
  purpose: 'A water tank and a steam cleaner', story: 'I detail cars where people work. With my own tank I can serve the hospital lots that have no hose.',
  budget: { in: { 'business-sales': 2_900 }, out: { home: 990, food: 450, car: 380, utilities: 160, debts: 120, 'business-costs': 320 } },
}

export const socorro: Story = {
  key: 'socorro', givenNames: 'Socorro', familyNames: 'Jaramillo', phone: '505-555-0174', locale: 'es',
  business: 'Antojitos Socorro', type: 'microenterprise', dollars: 2_000, product: 'monthly-5', installments: 18,
  purpose: 'Una plancha de gas y dos hieleras', story: 'Vendo gorditas y aguas en los partidos de los domingos. Con la plancha atiendo a dos ligas.',
  budget: { in: { 'business-sales': 1_650, 'other-work': 1_100 }, out: { home: 880, food: 470, car: 230, utilities: 150, debts: 60, 'business-costs': 390 } },
}

export const benny: Story = {
  key: 'benny', givenNames: 'Benny', familyNames: 'Padilla', phone: '505-555-0175', locale: 'en',
  business: 'Padilla Screen Printing', type: 'main-street', dollars: 5_000, product: 'monthly-5', installments: 36,
  purpose: 'A four-colour press', story: 'Shirts for ball teams and bands. The press does in an hour what took me a night.',
  budget: { in: { 'business-sales': 3_400 }, out: { home: 1_080, food: 480, car: 290, utilities: 230, debts: 210, 'business-costs': 780 } },
}

export const ofelia: Story = {
  key: 'ofelia', givenNames: 'Ofelia', familyNames: 'Zamora Prieto', phone: '505-555-0176', locale: 'es',
  business: 'Estética Ofelia', type: 'main-street', dollars: 3_500, product: 'monthly-5', installments: 24,
  purpose: 'Dos sillas y el lavacabezas', story: 'Corto el pelo desde hace once años. Rento mi propio local desde enero y me faltan dos sillas.',
  budget: { in: { 'business-sales': 2_800 }, out: { home: 920, food: 430, car: 180, utilities: 190, debts: 140, 'business-costs': 510 } },
}

export const elias: Story = {
  key: 'elias', givenNames: 'Elías', familyNames: 'Romero', phone: '505-555-0177', locale: 'es',
  business: 'Adobes Romero', type: 'microenterprise', dollars: 1_600, product: 'monthly-5', installments: 12,
  purpose: 'Una revolvedora usada', story: 'Hago adobes y reparo bardas. La revolvedora me ahorra a dos ayudantes.',
  budget: { in: { 'business-sales': 2_100, 'other-work': 600 }, out: { home: 840, food: 390, car: 310, utilities: 140, 'business-costs': 280 } },
}

export const nohemi: Story = {
  key: 'nohemi', givenNames: 'Nohemí', familyNames: 'Castillo', phone: '505-555-0178', locale: 'es',
  business: 'Dulces Nohemí', type: 'microenterprise', dollars: 750, product: 'weekly-0', installments: 10,
  purpose: 'Cazos de cobre y cajas', story: 'Hago cajeta y cocadas. Las primeras cien cajas se vendieron en una semana.',
  budget: { in: { 'business-sales': 780, 'other-work': 1_350 }, out: { home: 720, food: 360, car: 170, utilities: 120, 'business-costs': 180 } },
}

export const celestino: Story = {
  key: 'celestino', givenNames: 'Celestino', familyNames: 'Jaramillo', phone: '505-555-0179', locale: 'es',
  business: 'Hortalizas Jaramillo', type: 'microenterprise', dollars: 3_200, product: 'monthly-5', installments: 24,
  purpose: 'Un invernadero de plástico y una bomba', story: 'Siembro chile, calabaza y quelites en media hectárea de mi mamá. El mercado compra todo lo que llevo, pero en noviembre se me acaba.',
  budget: { in: { 'business-sales': 1_640, 'other-work': 1_500 }, out: { home: 540, food: 390, car: 260, utilities: 170, 'business-costs': 480 } },
}
