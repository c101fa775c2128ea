import { useTranslations } from 'use-intl'
import { useNavigate } from 'react-router'
import type { Fit } from '#domain/application/budget.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { marked } from '#frontend/ui/marked.tsx'
import { Status, type StatusKind } from '#frontend/ui/Status.tsx'
import { useDraft } from './draft-context.ts'
import { StepSaved } from './StepFrame.tsx'
import { useBudgetFit, type FitReading } from './use-budget-fit.ts'
import { useKeyboardInset } from './use-keyboard-inset.ts'

const looks: Record<Fit, StatusKind> = { fits: 'up-to-date', tight: 'waiting', short: 'late' }

/** One line that stays above the keyboard while she types: does it fit, and by how much, or how much is lacking. */
function StickyLine({ fit, missing }: Pick<FitReading, 'fit' | 'missing'>) {
  const t = useTranslations('apply.budget')
  if (fit === null) {
    return (
      <p className="fit-waiting">
        <Icon name="hourglass-medium-bold" />
        <span>{missing > 0 && missing < 4 ? t('whenFilled', { count: missing }) : t('fillIn')}</span>
      </p>
    )
  }
  return (
    <p className="fit-line">
      <Status kind={looks[fit.fit]} large>
        {t(fit.fit)}
      </Status>
      <b className="money">{fit.leftCents < 0 ? t('lacksLine', { lack: formatMoney(-fit.leftCents) }) : t('leftLine', { left: formatMoney(fit.leftCents) })}</b>
    </p>
  )
}

/** The same line for a bad month, under the first. */
function BadMonthLine({ badMonth }: { readonly badMonth: NonNullable<FitReading['badMonth']> }) {
  const t = useTranslations('apply.budget')
  return (
    <p className="fit-line small">
      <Status kind={looks[badMonth.fit]}>{t(`bad.${badMonth.fit}`)}</Status>
      <b className="money">
        {badMonth.leftCents < 0 ? t('lacksLine', { lack: formatMoney(-badMonth.leftCents) }) : t('leftLine', { left: formatMoney(badMonth.leftCents) })}
      </b>
    </p>
  )
}

function Bar({ fit }: { readonly fit: NonNullable<FitReading['fit']> }) {
  const t = useTranslations('apply.budget')
  const whole = Math.max(fit.moneyInCents, fit.moneyOutCents + fit.paymentCents, 1)
  const share = (cents: number): string => `${(Math.max(cents, 0) / whole) * 100}%`
  return (
    <>
      <div className="fit-bar" aria-hidden="true">
        <i className="fit-out" style={{ width: share(fit.moneyOutCents) }} />
        <i className="fit-payment" style={{ width: share(fit.paymentCents) }} />
        {fit.leftCents > 0 && <i className="fit-left" />}
      </div>
      <dl className="fit-legend small">
        <div className="fit-key-out">
          <dt>{t('already')}</dt>
          <dd className="money">{formatMoney(fit.moneyOutCents)}</dd>
        </div>
        <div className="fit-key-payment">
          <dt>{t('payment')}</dt>
          <dd className="money">{formatMoney(fit.paymentCents)}</dd>
        </div>
        <div className="fit-key-left">
          <dt>{t('remains')}</dt>
          <dd className="money">{formatMoney(fit.leftCents)}</dd>
        </div>
      </dl>
    </>
  )
}

/** "¿Le alcanza este pago?": the live answer, then the picture and the door. */
export function BudgetFitBar() {
  const t = useTranslations('apply')
  const navigate = useNavigate()
  const { application } = useDraft()
  const { fit, badMonth, missing, amountCents, installments } = useBudgetFit()
  useKeyboardInset()
  return (
    <>
      <output className="fit-sticky">
        <StickyLine fit={fit} missing={missing} />
        {badMonth !== null && <BadMonthLine badMonth={badMonth} />}
      </output>
      <section className="fit-more" aria-label={t('budget.title')}>
        {fit !== null && (
          <>
            <p>{t.rich('budget.wouldPay', { ...marked, amount: formatMoney(amountCents, { whole: true }), count: installments, payment: formatMoney(fit.paymentCents) })}</p>
            <p>
              {fit.leftCents >= 0
                ? t.rich('budget.left', { ...marked, left: formatMoney(fit.leftCents) })
                : t.rich('budget.lacks', { ...marked, lack: formatMoney(-fit.leftCents) })}
            </p>
            <Bar fit={fit} />
            {badMonth !== null && badMonth.fit === 'short' && <p className="small">{t('budget.bad.why')}</p>}
          </>
        )}
        <Button type="submit" iconAfter="arrow-right-bold">
          {t('next')}
        </Button>
        <Button kind="quiet" onPress={() => void navigate(`/apply/${application.id}/loan`)}>
          {t('budget.smaller')}
        </Button>
        <StepSaved />
      </section>
    </>
  )
}
