import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { ReasonWords } from './ReasonWords.tsx'
import type { ApplicationFile, FileDecision } from './queries.ts'

function Decision({ decision }: { readonly decision: FileDecision }) {
  const t = useTranslations('file.history')
  const dates = useDates()
  const amount = decision.amountCents === null ? '' : formatMoney(decision.amountCents, { whole: true })
  return (
    <li>
      <b>{t(`decision.${decision.kind}`, { amount })}</b>
      <span className="soft">{t('byAt', { name: decision.decidedBy.name, when: dates.moment(decision.decidedAt) })}</span>
      {decision.reasons.length > 0 && <ReasonWords reasons={decision.reasons} other={decision.reasonOther} />}
      {decision.note !== null && <span className="file-private">{t('note', { note: decision.note })}</span>}
      {decision.second !== null && <span>{t(`second.${decision.second.outcome}`, { name: decision.second.by.name, note: decision.second.note ?? '' })}</span>}
      {decision.answer !== null && <span>{t(`answer.${decision.answer}`)}</span>}
    </li>
  )
}

/** What was decided and by whom, what the clocks did, and what was written to them. */
export function History({ file }: { readonly file: ApplicationFile }) {
  const t = useTranslations('file.history')
  const dates = useDates()
  const language = useLanguage()
  if (file.decisions.length === 0 && file.notices.length === 0) return null
  return (
    <section className="file-part">
      <h2>{t('title')}</h2>
      <ul className="file-history">
        {file.decisions.map((decision) => (
          <Decision key={decision.id} decision={decision} />
        ))}
        {file.notices.map((notice) => (
          <li key={notice.id}>
            <b>{notice.subject[language]}</b>
            <span className="soft">{t(notice.read ? 'noticeRead' : 'notice', { name: notice.to, date: dates.short(notice.on) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
