import { Client } from 'pg'
import type { RunningMolino } from '#test/support/running-molino.ts'
import type { Person } from './person.ts'

/** A community kitchen, a pool behind it, and the demo's application that waits for a decision, of which it is asked. `email` speaks for it. */
export async function kitchenAsked(molino: RunningMolino, email: string): Promise<void> {
  const policy = {
    maxAmountCents: 1_000_000, products: [], signersNeeded: 1, conflictRule: 'recuse',
    criteria: [{ code: 'pays-kitchen', question: { en: 'Pays for kitchen time?', es: '¿Paga sus horas de cocina?' } }],
  }
  const owner = new Client({ connectionString: molino.database.ownerUrl })
  await owner.connect()
  try {
    await owner.query(`with pool as (insert into pool (programme_id, name) select id, 'Cocina Común' from programme returning id, programme_id),
      pledge as (insert into pool_pledge (pool_id, source, source_kind, amount_cents, pledged_on) select id, 'Cocina Común', 'partner', 12000000, current_date from pool),
      partner as (insert into partner (programme_id, name, about, contact_name, contact_phone, pool_id)
        select programme_id, 'Cocina Común', '{"en":"A shared kitchen","es":"Una cocina compartida"}', 'Renee Lucero', '505-555-0199', id from pool returning id, programme_id),
      policy as (insert into partner_policy (partner_id, version, policy) select id, 1, $1 from partner returning id, partner_id),
      speaks as (insert into role_grant (programme_id, person_id, role, scope_kind, scope_id)
        select partner.programme_id, person.id, 'partner', 'partner', partner.id from partner, person where person.email = $2)
      insert into endorsement (id, application_id, partner_id, policy_id, status, story_shared, requested_by, requested_at, requested_on)
        select uuidv7(), a.id, policy.partner_id, policy.id, 'requested', true, a.applicant_id, now(), current_date from policy, application a where a.status = 'complete' limit 1`, [policy, email])
  } finally {
    await owner.end()
  }
}

/** Records what the kitchen knows, signs it, and sees that it counts. */
export async function endorseInEnglish(person: Person, applicant: string, name: string): Promise<void> {
  await person.seesHeading('Endorsements')
  await person.seesHeading(applicant)
  await person.findsNoBarrier('partner, one request')
  await person.write('Known since', '2023-10-01')
  await person.write('How you know them', 'Rents our kitchen, 4 mornings a week')
  await person.choose('Yes', 'Pays for kitchen time?')
  await person.press('Save what we know')
  await person.seesHeading('What you wrote')
  await person.choose('No', /Are you family/)
  await person.write('Type your full name', name)
  await person.findsNoBarrier('partner, to be signed')
  await person.press(`Endorse ${applicant}`)
  await person.sees('Signed. Thank you.')
  await person.sees('Take our word back')
  await person.findsNoBarrier('partner, endorsed')
}
