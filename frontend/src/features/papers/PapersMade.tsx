import { useTranslations } from 'use-intl'
import type { Proofs } from '#frontend/api/repaying.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { ListLink } from '#frontend/ui/ListLink.tsx'

interface PapersMadeProps {
  readonly proofs: Proofs['proofs']
  readonly addressOf: (documentId: string) => string
}

/** Papers made before: their exact bytes, as they were. */
export function PapersMade({ proofs, addressOf }: PapersMadeProps) {
  const t = useTranslations('proofs.made')
  const dates = useDates()
  if (proofs.length === 0) return null
  const title = (proof: Proofs['proofs'][number]): string => {
    if (proof.kind === 'year-interest') return t('year', { year: proof.asOf.slice(0, 4) })
    return proof.kind === 'good-standing' ? t('standing', { date: dates.day(proof.asOf) }) : t('payoff', { date: dates.day(proof.asOf) })
  }
  return (
    <>
      <h3 className="papers-made">{t('title')}</h3>
      <ul>
        {proofs.map((proof) => (
          <ListLink
            key={proof.id}
            download
            icon={proof.kind === 'good-standing' ? 'seal-check-fill' : 'receipt-fill'}
            title={title(proof)}
            note={proof.checkCode === null ? t('note', { date: dates.moment(proof.madeAt) }) : t('code', { code: proof.checkCode.match(/.{4}/g)?.join('-') ?? proof.checkCode })}
            to={addressOf(proof.documentId)}
          />
        ))}
      </ul>
    </>
  )
}
