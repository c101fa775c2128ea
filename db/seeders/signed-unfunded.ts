import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { Stage } from './stage.ts'
import { approve, ask, sign } from './steps.ts'

/**
 * Efraín's tamales: $1,000 in twenty weeks without interest, decided and signed today. Without interest no figure moves
 * with the day the money goes out, so that anybody who tries the demo can fund it for as long as the agreement is good.
 */
export async function seedSignedUnfunded(stage: Stage): Promise<void> {
  const application = await ask(stage, {
    name: 'tamales', by: 'efrain', on: addDays(stage.today, -6),
    answers: {
      locale: 'es', businessName: 'Tamales El Güero', entrepreneurType: 'main-street', amountCents: 100_000,
      businessSince: '1-to-2', sells: 'Tamales', place: 'market',
      productVersionId: stage.product('weekly-0'), installments: 20,
      uses: [{ what: 'Una vaporera grande', amountCents: 68_000, seller: 'El Mezquite' }, { what: 'Dos hieleras', amountCents: 32_000 }],
      story: 'Los sábados vendo tamales en el mercado de South Valley y a las once ya no tengo. Con otra vaporera hago el doble.',
      budget: {
        moneyIn: [{ code: 'business-sales', amountCents: 122_000 }, { code: 'other-work', amountCents: 176_000 }],
        moneyOut: [
          { code: 'home', amountCents: 105_000 }, { code: 'food', amountCents: 54_000 }, { code: 'car', amountCents: 32_000 },
          { code: 'debts', amountCents: 18_000 }, { code: 'business-costs', amountCents: 29_000 },
        ],
        badMonthInCents: 260_000,
      },
    },
  })
  const loanId = await approve(stage, 'daniel', application, stage.at(stage.today, '09:30'))
  await sign(stage, 'efrain', loanId, stage.at(stage.today, '10:05'))
}
