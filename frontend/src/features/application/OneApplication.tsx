import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { Application } from '#frontend/api/applications.ts'
import { loanQuery } from '#frontend/api/loans.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { ButtonLink } from '#frontend/ui/Button.tsx'
import { marked } from '#frontend/ui/marked.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status, type StatusKind } from '#frontend/ui/Status.tsx'
import { VouchingSheets } from '#frontend/ui/vouching/VouchingSheets.tsx'
import { Missing } from './Missing.tsx'
import { Offer } from './Offer.tsx'
import { People } from './People.tsx'
import { Way } from './Way.tsx'
import { Withdraw } from './Withdraw.tsx'

type Stage = 'approved' | 'signed' | 'funded'

const kinds: Record<Application['status'], StatusKind> = {
  draft: 'paused',
  incomplete: 'waiting',
  complete: 'due',
  proposed: 'due',
  countered: 'waiting',
  approved: 'up-to-date',
  declined: 'paused',
  withdrawn: 'paused',
  closed: 'paused',
}

/** While people may still vouch. */
const takesVouches = new Set<Application['status']>(['draft', 'incomplete', 'complete', 'proposed'])

/** The sentence that says what comes next, and by when. */
function Next({ application }: { readonly application: Application }) {
  const t = useTranslations('application.next')
  const dates = useDates()
  const { status, answerBy, respondBy, counteroffer } = application
  const stage = useStage(application)
  const until = (date: string | null): string => (date === null ? '' : dates.day(date))
  switch (status) {
    case 'draft':
      return null
    case 'incomplete':
      return <p>{respondBy === null ? t('incomplete') : t.rich('incompleteBy', { ...marked, date: until(respondBy) })}</p>
    case 'complete':
    case 'proposed':
      return <p>{t.rich(status, { ...marked, date: until(answerBy) })}</p>
    case 'countered':
      return <p>{t.rich('countered', { ...marked, date: until(counteroffer?.expiresOn ?? null) })}</p>
    case 'approved':
      return <p>{t(stage ?? 'approved')}</p>
    default:
      return <p>{t(status)}</p>
  }
}

/** After the approval the loan says what is next: to be signed, on its way, or being paid. */
function useStage({ status, loanId }: Pick<Application, 'status' | 'loanId'>): Stage | null {
  const loan = useQuery({ ...loanQuery(loanId ?? ''), enabled: loanId !== null }).data
  if (status !== 'approved') return null
  if (loan === undefined || loan.status === 'approved') return 'approved'
  return loan.disbursedOn === null ? 'signed' : 'funded'
}

function LoanAction({ loanId }: { readonly loanId: string }) {
  const t = useTranslations('application')
  const stage = useStage({ status: 'approved', loanId })
  if (stage === 'approved') {
    return (
      <ButtonLink to={`/loans/${loanId}/agreement`} iconAfter="arrow-right-bold">
        {t('sign')}
      </ButtonLink>
    )
  }
  return (
    <ButtonLink kind="second" to={`/money/${loanId}`}>
      {t('money')}
    </ButtonLink>
  )
}

function Action({ application }: { readonly application: Application }) {
  const t = useTranslations('application')
  const { id, status, loanId, mayDo } = application
  if (status === 'draft' && mayDo.includes('save-answers')) return <ButtonLink to={`/apply/${id}/next`} iconAfter="arrow-right-bold">{t('draft.go')}</ButtonLink>
  if (status === 'approved' && loanId !== null) return <LoanAction loanId={loanId} />
  if (status === 'declined') return <ButtonLink kind="second" to="/papers">{t('letters')}</ButtonLink>
  if (status === 'closed' || status === 'withdrawn') return <ButtonLink kind="second" to="/apply">{t('again')}</ButtonLink>
  return null
}

/** One application: how it stands, the one thing to do, what is missing, how it goes on, who asks. */
export function OneApplication({ application }: { readonly application: Application }) {
  const t = useTranslations('application')
  const { status, reference, asked } = application
  const name = asked?.businessName ?? (typeof application.answers?.businessName === 'string' && application.answers.businessName !== '' ? application.answers.businessName : null)
  return (
    <>
      <Sheet title={status === 'draft' ? t('draft.title') : (name ?? t('title'))} aside={<Status kind={kinds[status]}>{t(`status.${status}`)}</Status>}>
        <div className="application-next">
          {status === 'draft' && <p>{t('draft.lead')}</p>}
          <Next application={application} />
          <Action application={application} />
          <p className="small soft">
            {t('reference', { reference })}. {t('reads')}
          </p>
        </div>
      </Sheet>
      {application.counteroffer !== null && <Offer application={application} offer={application.counteroffer} />}
      <Missing application={application} />
      {application.vouchesNeeded > 0 && takesVouches.has(status) && <VouchingSheets applicationId={application.id} />}
      <Way application={application} />
      <People application={application} />
      <Withdraw application={application} />
    </>
  )
}
