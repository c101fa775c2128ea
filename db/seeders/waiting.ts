import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { Stage } from './stage.ts'
import { ask } from './steps.ts'

/**
 * Raíz Verde, of both: $8,000 in 36 months for a food trailer and a web site. Complete since three days, waiting for a
 * decision, and more than Teresa may decide alone.
 */
export async function seedWaiting(stage: Stage): Promise<void> {
  await ask(stage, {
    name: 'raíz verde', by: 'efrain', with: 'rosa', on: addDays(stage.today, -3),
    answers: {
      locale: 'es', businessName: 'Raíz Verde', entrepreneurType: 'second-stage', amountCents: 800_000,
      businessSince: '1-to-2', sells: 'Comida de plantas y horchata', place: 'market',
      productVersionId: stage.product('monthly-5'), installments: 36,
      uses: [{ what: 'Una traila de comida usada', amountCents: 735_000, seller: 'Trailas Lobo, Los Lunas' }, { what: 'Una página web', amountCents: 65_000 }],
      story: 'Cocinamos comida de plantas para fiestas y nos la piden cada semana. Con la traila podemos estar en el Rail Yards todos los domingos.',
      budget: {
        moneyIn: [{ code: 'business-sales', amountCents: 318_000 }, { code: 'other-work', amountCents: 192_000 }],
        moneyOut: [
          { code: 'home', amountCents: 115_000 }, { code: 'food', amountCents: 62_000 }, { code: 'car', amountCents: 41_000 },
          { code: 'utilities', amountCents: 23_000 }, { code: 'debts', amountCents: 20_931 }, { code: 'business-costs', amountCents: 96_000 },
        ],
        badMonthInCents: 340_000,
      },
    },
  })
}
