import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { applicationQuery, applicationsQuery, type Application } from '#frontend/api/applications.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import { queries } from '#frontend/api/queries.ts'
import { useProducts, useQuote } from '#frontend/api/quote.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Button, ButtonLink } from '#frontend/ui/Button.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { say } from '#frontend/ui/Toasts.tsx'

interface OfferProps {
  readonly application: Application
  readonly offer: NonNullable<Application['counteroffer']>
}

/** What we can offer instead, beside what she asked; yes and no are equal doors. */
export function Offer({ application, offer }: OfferProps) {
  const t = useTranslations('application.offer')
  const today = useProgramme().data?.businessDate
  const product = useProducts().data?.find((each) => each.productVersionId === offer.productVersionId)
  const quote = useQuote(product && today ? { product, amountCents: offer.amountCents, installments: offer.installments, startsOn: today } : null).data
  const first = quote?.installments[0]
  const reply = useIntent({
    run: ({ input, key }: { input: 'accepted' | 'refused'; key: string }) =>
      answer(api.POST('/api/decisions/{decisionId}/answer', { params: { path: { decisionId: offer.decisionId }, ...intentHeader(key) }, body: { answer: input } })),
    onDone: async (_result, input) => {
      say(t(input))
      await Promise.all([queries.invalidateQueries({ queryKey: applicationQuery(application.id).queryKey }), queries.invalidateQueries({ queryKey: applicationsQuery.queryKey })])
    },
  })
  return (
    <Sheet title={t('title')}>
      <Ledger>
        {application.asked !== null && (
          <LedgerRow label={t('asked')} value={`${formatMoney(application.asked.amountCents, { whole: true })}, ${t('count', { count: application.asked.installments })}`} />
        )}
        <LedgerRow label={t('offered')} value={<b>{`${formatMoney(offer.amountCents, { whole: true })}, ${t('count', { count: offer.installments })}`}</b>} />
        {quote && first && <LedgerRow label={t('each')} value={formatMoney(first.totalCents)} />}
        {quote && <LedgerRow label={t('total')} value={formatMoney(quote.totalOfPaymentsCents)} total />}
      </Ledger>
      <p className="small section-note">{t('why')}</p>
      <ButtonLink kind="quiet" fit to="/papers">
        {t('letter')}
      </ButtonLink>
      {application.mayDo.includes('answer-counteroffer') && (
        <div className="buttons" data-row="">
          <Button kind="second" isPending={reply.isPending && reply.variables === 'accepted'} onPress={() => reply.mutate('accepted')}>
            {t('accept')}
          </Button>
          <Button kind="second" isPending={reply.isPending && reply.variables === 'refused'} onPress={() => reply.mutate('refused')}>
            {t('refuse')}
          </Button>
        </div>
      )}
      {reply.error !== null && <ProblemNote error={reply.error} />}
    </Sheet>
  )
}
