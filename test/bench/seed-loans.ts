import { Client } from 'pg'
import { createOrm } from '#db/mikro-orm.config.ts'
import { agreementTerms } from '#domain/agreement/agreement-terms.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { Terms } from '#domain/loan/terms.ts'
import { businessDateAt } from '#platform/clock/index.ts'
import { inTransaction, systemActor } from '#platform/context/index.ts'
import { createPerson } from '#services/identity/index.ts'
import { ensureBooks } from '#services/ledger/index.ts'
import { createProduct, productVersion, starterProducts } from '#services/loans/index.ts'
import { createProgramme } from '#services/programmes/index.ts'
import type { TestDatabase } from '#test/support/database.ts'

const timeZone = 'America/Denver'
const amountCents = 500_000
/** A programme's loans begin on many days. */
export const startDays = 28
export const officersPassword = 'un molino de viento'

export interface Seeded { programmeId: string; loanIds: string[]; officers: string[]; today: string; termsByStart: Terms[] }

interface ToSeed {
  loans: number
  officers: number
  installments?: number
  /** The newest loans began so many days ago; where it is 0, none is late today. */
  newestDaysAgo?: number
}

/** A programme with officers and with so many active loans, number n begun n modulo `startDays` days before the newest, in the books as if each had been paid out. */
export async function seedLoans(database: TestDatabase, { loans, officers, installments = 24, newestDaysAgo = 0 }: ToSeed): Promise<Seeded> {
  const orm = await createOrm({ url: database.ownerUrl, poolSize: 2 })
  const now = new Date()
  const today = businessDateAt(now, timeZone)
  try {
    const programmeId = await createProgramme(orm.em.fork(), {
      code: 'bench', name: 'Bench', timeZone, settings: { 'staff-second-factor': { required: false }, 'new-device-code': { required: false } },
    })
    const person = (email: string, role: 'officer' | 'applicant') => createPerson(orm.em.fork(), {
      programmeId, givenNames: 'Óscar', familyNames: 'Baca', email, password: officersPassword, roles: [{ role }],
    }, now)
    const emails = Array.from({ length: officers }, (_, index) => `officer.${index}@example.org`)
    for (const email of emails) await person(email, 'officer')
    const borrowerId = await person('borrower@example.org', 'applicant')
    const { productVersionId, terms } = await inTransaction(orm.em, async (em) => {
      const ctx = { em, actor: systemActor(programmeId), now, businessDate: today, requestId: 'bench' }
      const [product] = starterProducts
      if (!product) throw new Error('a starter product')
      await ensureBooks(ctx)
      const made = await createProduct(ctx, product)
      await em.flush()
      return productVersion(ctx, made.productVersionId)
    })
    const termsByStart = Array.from({ length: startDays }, (_, back) => agreementTerms(terms, { amountCents, installments, advanceOn: addDays(today, -newestDaysAgo - back) }))
    return { programmeId, officers: emails, today, termsByStart, loanIds: await insertLoans(database, { loans, programmeId, borrowerId, productVersionId, terms: JSON.stringify(termsByStart) }) }
  } finally {
    await orm.close(true)
  }
}

interface Insert { loans: number; programmeId: string; borrowerId: string; productVersionId: string; terms: string }

/** The rows of loans paid out, set-based: what the commands write for one, without its papers and notices. */
async function insertLoans({ ownerUrl }: TestDatabase, { loans, programmeId, borrowerId, productVersionId, terms }: Insert): Promise<string[]> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`
      create temp table made as select n, gen_random_uuid() as application, gen_random_uuid() as decision, uuidv7() as loan, gen_random_uuid() as event,
        uuidv7() as entry, $1::jsonb -> (n % $2)::int as terms from generate_series(1, $3::int) n`, [terms, startDays, loans])
    await client.query(`
      insert into application (id, programme_id, reference, status, applicant_id, locale, amount_cents, product_version_id, installments)
      select application, $1, 'A-' || n, 'approved', $2, 'es', $4, $3, 24 from made`, [programmeId, borrowerId, productVersionId, amountCents])
    await client.query(`
      insert into decision (id, application_id, application_version, kind, amount_cents, installments, product_version_id, needs_second, decided_by, decided_at)
      select decision, application, 1, 'approve', $3, 24, $2, false, $1, now() from made`, [borrowerId, productVersionId, amountCents])
    await client.query(`
      insert into loan (id, programme_id, reference, application_id, decision_id, product_version_id, status, amount_cents, terms, disbursed_on, principal_outstanding_cents)
      select loan, $1, 'L-' || n, application, decision, $2, 'active', $3::bigint, terms, (terms #>> '{advances,0,date}')::date, $3::bigint from made`, [programmeId, productVersionId, amountCents])
    await client.query(`insert into loan_party (loan_id, person_id, role) select loan, $1, 'borrower' from made`, [borrowerId])
    await client.query(`
      insert into loan_event (id, loan_id, sequence, kind, effective_on, recorded_on, amount_cents)
      select event, loan, 1, 'advance', (terms #>> '{advances,0,date}')::date, (terms #>> '{advances,0,date}')::date, $1 from made`, [amountCents])
    await client.query('begin')
    await client.query(`
      insert into journal_entry (id, book_id, kind, source_kind, source_id, effective_on)
      select entry, book.id, 'advance', 'loan-event', event, (terms #>> '{advances,0,date}')::date from made, book where book.code = 'lender'`)
    await client.query(`
      insert into posting (entry_id, account_id, loan_id, amount_cents)
      select entry, account.id, loan, case account.code when '1200' then $1::bigint else -$1::bigint end from made, account where account.code in ('1200', '1010')`, [amountCents])
    await client.query('commit')
    await client.query('vacuum analyze')
    const { rows } = await client.query<{ loan: string }>('select loan from made')
    return rows.map(({ loan }) => loan)
  } finally {
    await client.end()
  }
}
