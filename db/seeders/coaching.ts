import type { CheckpointKind } from '#domain/coaching/plan.ts'
import { assignCoach, openPlan, recordTalk, strikePlanClock } from '#services/coaching/index.ts'
import { seedId } from './seed-id.ts'
import type { Stage } from './stage.ts'

/** Her talk on day 180 is the one that was missed. */
const whoMissed = 'Costuras Rosa Elena'

/** What Lucía wrote down: for her people to read, for herself, the minutes, and what they do next. */
const said: Record<CheckpointKind, { shared: string; private?: string; minutes: number; step: string }> = {
  'before-funding': {
    shared: 'Vimos en qué se va el préstamo y cuándo le toca pagar. Va a apuntar cada día lo que vende y lo que gasta.',
    minutes: 40, step: 'Apuntar ventas y gastos en el cuaderno',
  },
  'after-funding': {
    shared: 'Revisamos el cuaderno juntos. El negocio deja más los sábados; vamos a comprar el material el miércoles, que sale más barato.',
    private: 'Se oye con cansancio. Preguntar primero cómo está la familia.', minutes: 35, step: 'Pedir dos precios de material',
  },
  'early-warning': { shared: 'Vimos por qué se atrasó el pago y qué día le queda mejor.', minutes: 25, step: 'Apartar el pago el día de la venta' },
  agreed: { shared: 'Platicamos de lo que quedamos.', minutes: 20, step: 'Seguir con el cuaderno' },
  completion: { shared: 'Terminó de pagar. Platicamos de lo que sigue para el negocio.', minutes: 45, step: 'Abrir una cuenta para el negocio' },
}

interface PlannedLoan { loanId: string; openedOn: string; business: string; ended: boolean }

/** Lucía goes with everybody who has a loan; what was to be said so far was said, but one talk was missed a few days ago. */
export async function seedCoaching(stage: Stage): Promise<void> {
  const loans = await stage.as('adela', stage.now, ({ em }) => em.execute<PlannedLoan[]>(
    `select c.loan_id as "loanId", c.opened_on as "openedOn", a.business_name as business, c.ended_on is not null as ended
     from coaching_plan c join loan l on l.id = c.loan_id join application a on a.id = l.application_id order by c.opened_on, c.loan_id`,
  ))
  for (const loan of loans) {
    await stage.as('adela', stage.at(loan.openedOn, '13:00'), async (ctx) => assignCoach(ctx, { loanId: loan.loanId, coachId: stage.idOf('lucia') }))
    await talk(stage, loan)
    await strikeWhatIsDue(stage, loan.loanId)
  }
}

async function talk(stage: Stage, { loanId, business }: PlannedLoan): Promise<void> {
  const { checkpoints } = await stage.as('lucia', stage.now, (ctx) => openPlan(ctx, loanId))
  for (const { key, kind, dueOn, settled, settledOn, days } of checkpoints) {
    // Of what the loan's own course overtook, only the talks whose day came first were held.
    const cameFirst = kind === 'before-funding' || (kind === 'after-funding' && settledOn !== null && dueOn !== null && dueOn <= settledOn)
    if (settled === 'skipped' && !cameFirst) continue
    if (dueOn === null || dueOn >= stage.today || (business === whoMissed && days === 180)) continue
    const words = said[kind]
    const id = seedId(`talk ${loanId} ${key}`)
    await stage.as('lucia', stage.at(dueOn, '14:30'), (ctx) => recordTalk(ctx, {
      loanId, id, checkpoint: key, outcome: 'done', heldOn: dueOn,
      sharedNote: { id: seedId(`shared ${id}`), body: words.shared },
      ...(words.private !== undefined && { privateNote: { id: seedId(`private ${id}`), body: words.private } }),
      minutes: { id: seedId(`minutes ${id}`), minutes: words.minutes, category: kind === 'before-funding' ? 'before-loan' : 'after-loan' },
      nextSteps: [{ id: seedId(`step ${id}`), body: words.step }],
    }))
  }
}

/** As its workflow would have, each at its own time. */
async function strikeWhatIsDue(stage: Stage, loanId: string): Promise<void> {
  const { clocks } = await stage.as('adela', stage.now, (ctx) => openPlan(ctx, loanId))
  for (const { kind, occurrence, at } of clocks) {
    if (at < stage.now) await stage.as('adela', at, (ctx) => strikePlanClock(ctx, { loanId, kind, occurrence }))
  }
}
