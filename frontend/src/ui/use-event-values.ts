import type { LoanEvent } from '#frontend/api/loans.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { useRateText } from './use-rate-text.ts'

/** What of an event its sentences name. */
export type EventFigures = Pick<
  LoanEvent, 'amountCents' | 'effectiveOn' | 'recordedOn' | 'from' | 'to' | 'annualRatePercent' | 'waived' | 'moves' | 'installments' | 'lowerInstallments' | 'lowerCents' | 'ahead' | 'installment' | 'cause'
>

interface EventValues {
  amount: string
  date: string
  from: string
  to: string
  rate: string
  waived: string
  moves: string
  count: number
  lowerCount: number
  lower: string
  ahead: string
  installment: number
  /** Why a rule charged a fee; 'people' where they wrote it down. */
  because: 'late' | 'returned' | 'people'
}

const becauseOf = (cause: LoanEvent['cause']): EventValues['because'] => (cause === 'returned-payment' ? 'returned' : cause === null ? 'people' : 'late')

/** The figures of a loan's event as the sentences about it name them; what its kind does not have is empty. */
export function useEventValues(): (event: EventFigures) => EventValues {
  const dates = useDates()
  const rateText = useRateText()
  return ({ amountCents, effectiveOn, recordedOn, from, to, annualRatePercent, waived, moves, installments, lowerInstallments, lowerCents, ahead, installment, cause }) => ({
    amount: formatMoney(amountCents ?? 0),
    date: dates.short(effectiveOn, recordedOn),
    from: from === null ? '' : dates.short(from, recordedOn),
    to: to === null ? '' : dates.short(to, recordedOn),
    rate: annualRatePercent === null ? '' : rateText(annualRatePercent),
    waived: waived ?? '',
    moves: moves ?? '',
    count: installments ?? 0,
    lowerCount: lowerInstallments ?? 0,
    lower: formatMoney(lowerCents ?? 0),
    ahead: ahead ?? '',
    installment: installment ?? 0,
    because: becauseOf(cause),
  })
}
