import './loans.css'
import './loan.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import type { Loan } from '#frontend/api/loans.ts'
import { holds, useMe } from '#frontend/api/me.ts'
import { helpQuery, type Talk } from '#frontend/api/repaying.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { emptyChange, typedChange, type ChangeValues } from './change-values.ts'
import { Coaching } from './Coaching.tsx'
import { Contacts } from './Contacts.tsx'
import { Happened } from './Happened.tsx'
import { HelpAsked, PromisesMade } from './HelpAsked.tsx'
import { LoanHead } from './LoanHead.tsx'
import { LoanLedger } from './LoanLedger.tsx'
import type { Recorded } from './payment-values.ts'
import { PayoffOn } from './PayoffOn.tsx'
import { staffEventsQuery, staffLoanQuery } from './queries.ts'
import { RecordChange } from './RecordChange.tsx'
import { RecordedNote } from './RecordedNote.tsx'
import { RecordPayment } from './RecordPayment.tsx'
import { WaitingChanges } from './WaitingChanges.tsx'

/** Officers and finance write down payments and undo them; nobody of her own loan. */
function useMayMoveMoney(loan: Loan): boolean {
  const me = useMe()
  if (!me || loan.disbursedOn === null) return false
  return holds(me, 'officer', 'finance') && !loan.parties.some(({ personId }) => personId === me.id)
}

/** Officers talk with who cannot pay; auditors read it; nobody her own. */
function useMayCall(loan: Loan): { readonly readsTalks: boolean; readonly mayCall: boolean } {
  const me = useMe()
  const isParty = loan.parties.some(({ personId }) => personId === me?.id)
  return { readsTalks: !isParty && holds(me, 'officer', 'auditor'), mayCall: !isParty && holds(me, 'officer') }
}

/** An answer begins with what she asked for. */
const begunWith = ({ proposal }: Talk, today: string): ChangeValues => (proposal === null ? emptyChange(today) : typedChange(proposal.change, today))

function Shown({ loan }: { readonly loan: Loan }) {
  const t = useTranslations('loans')
  const [isPaying, setIsPaying] = useState(false)
  const [recorded, setRecorded] = useState<Recorded | null>(null)
  const [changing, setChanging] = useState<{ readonly begun: ChangeValues; readonly offerIn?: string } | null>(null)
  const mayMoveMoney = useMayMoveMoney(loan)
  const { readsTalks, mayCall } = useMayCall(loan)
  const isStaff = readsTalks || mayMoveMoney
  const help = useQuery({ ...helpQuery(loan.id), enabled: readsTalks })
  const events = useQuery(staffEventsQuery(loan.id))
  const isUndone = events.data?.some(({ eventId, reversedByEventId }) => eventId === recorded?.eventId && reversedByEventId !== null) ?? false
  const begin = () => {
    setRecorded(null)
    setIsPaying(true)
  }
  return (
    <div className="loan">
      <LoanHead loan={loan} onPay={mayMoveMoney && !isPaying ? begin : undefined} onChange={mayMoveMoney && changing === null ? () => setChanging({ begun: emptyChange(loan.balances.asOf) }) : undefined} />
      {isPaying && (
        <RecordPayment
          loan={loan}
          onLeave={() => {
            setIsPaying(false)
            setTimeout(() => document.getElementById('record-payment')?.focus())
          }}
          onDone={(done) => {
            setIsPaying(false)
            setRecorded(done)
          }}
        />
      )}
      {changing !== null && (
        <RecordChange
          loan={loan}
          begun={changing.begun}
          offerIn={changing.offerIn}
          onLeave={() => {
            setChanging(null)
            setTimeout(() => document.getElementById('record-change')?.focus())
          }}
        />
      )}
      {recorded !== null && !isUndone && <RecordedNote recorded={recorded} onLeave={() => setRecorded(null)} />}
      <Answer query={events} loading={t('loadingLoan')}>
        {(list) => (
          <div className="loan-columns">
            <LoanLedger loan={loan} events={list} mayUndo={mayMoveMoney} />
            <div className="loan-side">
              {isStaff && <WaitingChanges loan={loan} mayMoveMoney={mayMoveMoney} />}
              {readsTalks && help.data !== undefined && <HelpAsked help={help.data} mayAnswer={mayCall} onOffer={mayCall && changing === null ? (talk) => setChanging({ begun: begunWith(talk, loan.balances.asOf), offerIn: talk.id }) : undefined} />}
              {readsTalks && loan.disbursedOn !== null && <Contacts loan={loan} mayCall={mayCall} />}
              {readsTalks && help.data !== undefined && <PromisesMade help={help.data} />}
              <Happened loan={loan} events={list} />
              {loan.disbursedOn !== null && loan.balances.outstandingCents > 0 && <PayoffOn loan={loan} />}
              <Coaching loanId={loan.id} />
            </div>
          </div>
        )}
      </Answer>
    </div>
  )
}

/** One loan for staff: what is owed, every line of its ledger, what happened, and the hand that writes down a payment. */
export default function LoanPage() {
  const t = useTranslations('loans')
  const { loanId = '' } = useParams()
  return (
    <Answer page query={useQuery(staffLoanQuery(loanId))} loading={t('loadingLoan')}>
      {(loan) => <Shown key={loan.id} loan={loan} />}
    </Answer>
  )
}
