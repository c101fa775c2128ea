import type { Loan } from '#frontend/api/loans.ts'
import { useMe } from '#frontend/api/me.ts'
import { DueSign } from './DueSign.tsx'
import { Guide } from './Guide.tsx'
import { History } from './History.tsx'
import { HowItGoes } from './HowItGoes.tsx'
import { MoneyAhead } from './MoneyAhead.tsx'
import { PaidAgainstDue } from './PaidAgainstDue.tsx'
import { PapersAsked } from './PapersAsked.tsx'
import { Proofs } from './Proofs.tsx'
import { Schedule } from './Schedule.tsx'
import { WaitingLoan } from './WaitingLoan.tsx'

/** One loan: before the money, what is left to do; after it, the sign, the ledger and the proofs. */
export function OneLoan({ loan }: { readonly loan: Loan }) {
  const me = useMe()
  // A guarantor signs and is not coached.
  const isCoached = loan.parties.some(({ personId, role }) => personId === me?.id && role !== 'guarantor')
  const guide = isCoached && <Guide loanId={loan.id} />
  if (loan.disbursedOn === null) {
    return (
      <>
        <WaitingLoan loan={loan} />
        <PapersAsked />
        {guide}
      </>
    )
  }
  return (
    <>
      <DueSign loan={loan} />
      <PapersAsked />
      <HowItGoes loan={loan} />
      <Schedule loan={loan} />
      {isCoached && loan.status === 'active' && <MoneyAhead loan={loan} />}
      <PaidAgainstDue loan={loan} />
      <History loan={loan} />
      {guide}
      <Proofs loan={loan} />
    </>
  )
}
