import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DecisionKind } from '#domain/decision/decision-kind.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Button, ButtonLink } from '#frontend/ui/Button.tsx'
import { marked } from '#frontend/ui/marked.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import type { ApplicationFile } from './queries.ts'
import { SecondOpinion } from './SecondOpinion.tsx'

/** What her limit means for this file, in one sentence. */
function Limit({ file }: { readonly file: ApplicationFile }) {
  const t = useTranslations('file.bar')
  const { authority } = file
  const amounts = { amount: formatMoney(file.amountCents, { whole: true }), limit: formatMoney(authority.limitCents, { whole: true }) }
  if (!authority.needsSecond) return <p>{t.rich('within', { ...marked, ...amounts })}</p>
  const names = authority.possibleSeconds.map(({ name }) => name)
  return <p>{t.rich(names.length === 0 ? 'aboveNobody' : 'above', { ...marked, ...amounts, names: names.join(', ') })}</p>
}

/** The decision, always in reach: one door, and beside it the other answers; on the phone these are under "More". */
export function DecisionBar({ file }: { readonly file: ApplicationFile }) {
  const t = useTranslations('file.bar')
  const [kind, setKind] = useState<DecisionKind | null>(null)
  const [all, setAll] = useState(false)
  const { authority } = file
  if (authority.mayGiveSecondOpinion) return <SecondOpinion file={file} />
  if (!authority.mayDecide) {
    return (
      <section className="decision-bar" aria-label={t('label')}>
        <p>{t(authority.why === null ? 'why.status' : `why.${authority.why}`)}</p>
        {file.loanId !== null && (
          <ButtonLink kind="second" fit to={`/loans/${file.loanId}`}>
            {t('toLoan')}
          </ButtonLink>
        )}
      </section>
    )
  }
  return (
    <section className="decision-bar" aria-label={t('label')} data-open={kind !== null || undefined} data-all={all || undefined}>
      {kind !== null ? (
        <DecisionForm key={kind} file={file} kind={kind} onLeave={() => setKind(null)} />
      ) : (
        <>
          <Limit file={file} />
          <div className="decision-doors">
            <span className="decision-others">
              <Button kind="quiet" fit onPress={() => setKind('decline')}>
                {t('decline')}
              </Button>
              <Button kind="second" fit onPress={() => setKind('counter')}>
                {t('counter')}
              </Button>
            </span>
            <span className="decision-more">
              <Button kind="quiet" fit aria-expanded={all} onPress={() => setAll(!all)}>
                {t(all ? 'less' : 'more')}
              </Button>
            </span>
            <Button fit onPress={() => setKind('approve')}>
              {t(authority.needsSecond ? 'approveAndSend' : 'approve')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
