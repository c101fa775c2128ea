import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { usePapers } from '#frontend/ui/papers/use-papers.ts'
import { vouchingQuery } from '#frontend/ui/vouching/vouching-query.ts'
import { useDraft } from './draft-context.ts'
import { useShownSteps } from './interview.ts'
import { paperKinds } from './paper-kinds.ts'
import { Part } from './ReviewParts.tsx'

/** Whom she asked to vouch for her; nobody need have answered before she sends it. */
export function VouchersPart() {
  return useShownSteps().includes('vouchers') ? <Vouchers /> : null
}

function Vouchers() {
  const t = useTranslations('apply.review')
  const vouching = useQuery(vouchingQuery(useDraft().application.id)).data
  return (
    <Part step="vouchers">
      {vouching !== undefined && <p>{t('vouchers', { counted: Math.min(vouching.counted, vouching.needed), needed: vouching.needed })}</p>}
    </Part>
  )
}

/** Which papers she sent; what is not there can come later. */
export function PapersPart() {
  const t = useTranslations('apply.review')
  const words = useTranslations('documents')
  const { waiting, sent } = usePapers(useDraft().application.id)
  const documents = sent?.documents ?? []
  const there = new Set(documents.map(({ id }) => id))
  const all = [...documents.map(({ kind }) => kind), ...waiting.filter(({ entry }) => !there.has(entry.id)).map(({ paper }) => paper.kind)]
  return (
    <Part step="papers">
      {all.length > 0 && (
        <ul className="people-list">
          {paperKinds.filter((kind) => all.includes(kind)).map((kind) => (
            <li key={kind}>
              <b>{words(`kinds.${kind}`)}</b>
              <span className="small soft">{t('photos', { count: all.filter((one) => one === kind).length })}</span>
            </li>
          ))}
        </ul>
      )}
      {all.length === 0 && <p>{t('noPapers')}</p>}
    </Part>
  )
}
