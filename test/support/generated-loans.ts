import { randomUUID } from 'node:crypto'
import { fc } from '#test/support/generated-cases.ts'
import { addDays, calendarDate, dayOf } from '#domain/calendar-date/calendar-date.ts'
import type { LoanEvent, LoanHistory } from '#domain/loan/loan-events.ts'
import { readTerms } from '#domain/loan/validate-terms.ts'
import { anyHistory } from '#test/domain/support/any-history.ts'
import { SEED } from '#test/domain/support/seed.ts'
import type { TestApp } from './app.ts'
import type { SignedIn } from './people.ts'

/** A generated life, with the days on which its events are written down: many of them late. */
export interface GeneratedLoan { reference: string; history: LoanHistory; graceDays: number | null; written: { on: string; event: LoanEvent }[] }

interface Window { first: string; nights: number }

/** So many generated loans, all kinds of them, that run in a window of nights; events of days before it are known at its beginning. */
export function generatedLoans(count: number, window: Window): GeneratedLoan[] {
  const started = fc.record({
    history: anyHistory, back: fc.integer({ min: -5, max: 150 }), graceDays: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
    lags: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 15 })), { minLength: 10, maxLength: 10 }),
  }).map(({ history, back, ...rest }) => ({ history: moved(history, addDays(window.first, -back)), ...rest })).filter(({ history }) => 'terms' in readTerms(history.terms))
  return fc.sample(started, { numRuns: count, seed: SEED }).map(({ history, graceDays, lags }, index) => {
    const last = addDays(window.first, window.nights - 1)
    const events = history.events.filter(({ date }) => date <= last)
    const written = events.map((event, place) => {
      const earliest = event.date < window.first ? window.first : event.date
      return { on: event.date < addDays(window.first, -20) ? window.first : addDays(earliest, lags[place] ?? 0), event }
    }).filter(({ on }) => on <= last)
    return { reference: `G-${String(index).padStart(4, '0')}`, history, graceDays, written }
  })
}

/** The same life begun on another day. */
function moved({ terms, events, ...history }: LoanHistory, start: string): LoanHistory {
  const by = dayOf(start) - dayOf(terms.advances[0]?.date ?? start)
  const shift = (date: string) => calendarDate(dayOf(date) + by)
  return {
    ...history,
    terms: { ...terms, advances: terms.advances.map((advance) => ({ ...advance, date: shift(advance.date) })), ...(terms.firstDueDate !== undefined && { firstDueDate: shift(terms.firstDueDate) }) },
    events: events.map((event) => ({
      ...event, id: randomUUID(), date: shift(event.date),
      ...('from' in event && { from: shift(event.from) }), ...('to' in event && { to: shift(event.to) }),
    })),
  }
}

/** Writes them as loans paid out, each with a product of its own. Rows, not commands: only what the night reads is wanted. */
export async function insertGenerated(at: TestApp, loans: readonly GeneratedLoan[], { borrower, officer }: { borrower: SignedIn; officer: SignedIn }): Promise<void> {
  const rows = loans.map(({ reference, history: { terms, interestAccrual, allocation, ahead }, graceDays }, index) => ({
    reference, version: index + 100, terms, interestAccrual, allocation, ahead, fundedOn: terms.advances[0]?.date, cents: terms.advances[0]?.amountCents,
    lateFee: graceDays === null ? null : { amountCents: 500, graceDays, capPercent: 50 },
  }))
  await at.orm.em.fork().execute(
    `with g as (select *, gen_random_uuid() as product, gen_random_uuid() as application, gen_random_uuid() as decision, gen_random_uuid() as loan from jsonb_to_recordset(?::jsonb)
         as g(reference text, version integer, terms jsonb, "interestAccrual" text, allocation jsonb, ahead text, "fundedOn" date, cents bigint, "lateFee" jsonb)),
       v as (insert into product_version (id, product_id, version, status, terms, interest_accrual, allocation, ahead, min_amount_cents, max_amount_cents, installment_choices, late_fee, name, activated_at, retired_at)
         select product, p.id, version, 'retired', terms, "interestAccrual", allocation, ahead, 1, 1, '[1]', nullif("lateFee", 'null'), p.name, now(), now() from g, product p where p.code = 'monthly-5'),
       a as (insert into application (id, programme_id, reference, status, applicant_id, locale, amount_cents, product_version_id, installments)
         select application, ?, 'A-' || reference, 'approved', ?, 'es', cents, product, 1 from g),
       d as (insert into decision (id, application_id, application_version, kind, amount_cents, installments, product_version_id, needs_second, decided_by, decided_at)
         select decision, application, 1, 'approve', cents, 1, product, false, ?, now() from g)
     insert into loan (id, programme_id, reference, application_id, decision_id, product_version_id, status, amount_cents, terms, disbursed_on)
       select loan, ?, reference, application, decision, product, 'active', cents, terms, "fundedOn" from g`,
    [JSON.stringify(rows), at.programme.id, borrower.personId, officer.personId, at.programme.id], 'run',
  )
}

/** Writes down the events of a day. */
export async function writeEvents(at: TestApp, loans: readonly GeneratedLoan[], day: string): Promise<void> {
  const rows = loans.flatMap(({ reference, written }) => written.filter(({ on }) => on === day).map(({ event }, place) => {
    const { kind, id, date, recordedOn: _then, ...data } = event
    return { reference, place: place + 1, id, kind, date, amountCents: 'amountCents' in event ? event.amountCents : null, data }
  }))
  if (rows.length === 0) return
  const given = JSON.stringify(rows)
  const asEvents = 'jsonb_to_recordset(?::jsonb) as e(reference text, place integer, id uuid, kind text, date date, "amountCents" bigint, data jsonb)'
  await at.orm.em.fork().execute(
    `insert into loan_event (id, loan_id, sequence, kind, effective_on, recorded_on, amount_cents, data)
     select e.id, l.id, (select count(*) from loan_event known where known.loan_id = l.id) + e.place, e.kind, e.date, ?::date, e."amountCents", e.data
     from ${asEvents} join loan l on l.reference = e.reference`, [day, given], 'run',
  )
  await at.orm.em.fork().execute(`update loan l set version = l.version + e.written from (select reference, count(*) as written from ${asEvents} group by 1) e where e.reference = l.reference`, [given], 'run')
}
