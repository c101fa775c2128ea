import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { documentAddress, statementAddress, type LoanSummary } from '#frontend/api/loans.ts'
import { newId } from '#frontend/api/new-id.ts'
import { queries } from '#frontend/api/queries.ts'
import { proofsQuery, type Proofs } from '#frontend/api/repaying.ts'
import type { components } from '#frontend/api/schema.d.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { CheckField } from '#frontend/ui/CheckField.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { PapersMade } from './PapersMade.tsx'

type ProofBody = components['schemas']['ProofToMake']
type Asked = ProofBody extends infer One ? (One extends { id: string } ? Omit<One, 'id'> : never) : never

/** Makes one paper; the id is new for each, the same while a lost answer is asked for again. */
function useMake(loanId: string) {
  const t = useTranslations('proofs.made')
  const [id, setId] = useState(newId)
  return useIntent({
    run: ({ input, key }: { input: Asked; key: string }) => answer(api.POST('/api/loans/{loanId}/proofs', { params: { path: { loanId }, ...intentHeader(key) }, body: { ...input, id } })),
    onDone: async () => {
      setId(newId())
      await queries.invalidateQueries({ queryKey: ['loan', loanId, 'proofs'] })
      say(t('ready'))
    },
  })
}

function Standing({ loanId, isGood }: { readonly loanId: string; readonly isGood: boolean }) {
  const t = useTranslations('proofs.standing')
  const [showAmounts, setShowAmounts] = useState(false)
  const make = useMake(loanId)
  return (
    <div className="paper-maker">
      <b>{t('name')}</b>
      <p className="small soft">{isGood ? t('about') : t('notNow')}</p>
      {isGood && (
        <>
          <CheckField id={`amounts-${loanId}`} isSelected={showAmounts} onChange={setShowAmounts}>
            {t('amounts')}
          </CheckField>
          {make.error !== null && <ProblemNote error={make.error} />}
          <Button kind="second" isPending={make.isPending} onPress={() => make.mutate({ kind: 'good-standing', showAmounts })}>
            {t('do')}
          </Button>
        </>
      )}
    </div>
  )
}

function Year({ loanId, year }: { readonly loanId: string; readonly year: number }) {
  const t = useTranslations('proofs.year')
  const make = useMake(loanId)
  return (
    <div className="paper-maker">
      <b>{t('name', { year: String(year) })}</b>
      <p className="small soft">{t('about')}</p>
      {make.error !== null && <ProblemNote error={make.error} />}
      <Button kind="second" isPending={make.isPending} onPress={() => make.mutate({ kind: 'year-interest', year })}>
        {t('do', { year: String(year) })}
      </Button>
    </div>
  )
}

function Payoff({ loanId, today }: { readonly loanId: string; readonly today: string }) {
  const t = useTranslations('proofs.payoff')
  const make = useMake(loanId)
  const form = useForm({ defaultValues: { on: today }, shouldFocusError: false })
  return (
    <div className="paper-maker">
      <b>{t('name')}</b>
      <p className="small soft">{t('about')}</p>
      <Form form={form} onSubmit={({ on }) => make.mutateAsync({ kind: 'payoff-letter', on }).catch(() => {})} problem={make.error}>
        <FormSummary />
        <FormText name="on" type="date" label={t('on')} required />
        <Button type="submit" kind="second" isPending={make.isPending}>
          {t('do')}
        </Button>
      </Form>
    </div>
  )
}

function Statement({ loan }: { readonly loan: LoanSummary }) {
  const t = useTranslations('proofs.statement')
  const form = useForm({ defaultValues: { from: loan.disbursedOn ?? '', to: loan.balances.asOf }, shouldFocusError: false })
  return (
    <div className="paper-maker">
      <b>{t('name')}</b>
      <Form form={form} onSubmit={({ from, to }) => window.open(`${statementAddress(loan.id)}?from=${from}&to=${to}`, '_blank', 'noreferrer')}>
        <FormSummary />
        <FormText name="from" type="date" label={t('from')} required rule={(from) => (String(from) > form.getValues('to') ? 'after-to' : null)} words={(code) => (code === 'after-to' ? t('wrong') : undefined)} />
        <FormText name="to" type="date" label={t('to')} required />
        <Button type="submit" kind="second">
          {t('do')}
        </Button>
      </Form>
    </div>
  )
}

function Makers({ loan, found }: { readonly loan: LoanSummary; readonly found: Proofs }) {
  const t = useTranslations('proofs')
  return (
    <>
      <details className="paper-makers">
        <summary>{t('make')}</summary>
        <Standing loanId={loan.id} isGood={found.inGoodStanding} />
        {found.years.map((year) => (
          <Year key={year} loanId={loan.id} year={year} />
        ))}
        {found.years.length === 0 && <p className="small soft paper-maker">{t('year.none')}</p>}
        {loan.balances.outstandingCents > 0 && <Payoff loanId={loan.id} today={loan.balances.asOf} />}
        <Statement loan={loan} />
      </details>
      <PapersMade proofs={found.proofs} addressOf={documentAddress} />
    </>
  )
}

/** Papers she can show, made when she asks for one, and those made before. Nothing for a guarantor: the loan is not hers to show. */
export function MakePapers({ loan }: { readonly loan: LoanSummary }) {
  const t = useTranslations('proofs')
  const found = useQuery({ ...proofsQuery(loan.id), retry: false }).data
  if (found === undefined) return null
  return (
    <Sheet title={`${t('title')} · ${loan.reference}`}>
      <Makers loan={loan} found={found} />
    </Sheet>
  )
}
