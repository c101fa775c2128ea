import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import type { Endorsement } from './queries.ts'
import { Recorded } from './Recorded.tsx'
import { RecordForm } from './RecordForm.tsx'
import { Refusing, Withdrawing } from './Refusing.tsx'
import { Signing } from './Signing.tsx'

/** Who has signed, and who has recused herself and why. */
function Signers({ endorsement }: { readonly endorsement: Endorsement }) {
  const t = useTranslations('partner.signers')
  const dates = useDates()
  const { signers, signed, signersNeeded } = endorsement
  return (
    <section className="partner-part">
      <h3>{t('title', { signed, needed: signersNeeded })}</h3>
      <ul className="partner-signers">
        {signers.map(({ name, conflict, conflictNote, recused, signedOn }) => (
          <li key={name}>
            <Status kind={recused ? 'paused' : 'up-to-date'}>{t(recused ? 'recused' : 'signed')}</Status>
            <span>
              <b>{name}</b>, {dates.short(signedOn)}
              {conflict && <span className="soft"> {conflictNote}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One request: who asks and for what, what the partner knows of her, its signatures. One thing to do at a time. */
export function OneEndorsement({ endorsement }: { readonly endorsement: Endorsement }) {
  const t = useTranslations('partner')
  const { applicant, amountCents, purpose, story, language, record, returnNote, status, mayDo } = endorsement
  const [changing, setChanging] = useState(false)
  const writes = mayDo.includes('record') && (record === null || changing)
  return (
    <article>
      <h2 className="partner-who">{applicant}</h2>
      <p>{amountCents === null ? purpose : t('wants', { amount: formatMoney(amountCents, { whole: true }), purpose: purpose ?? '' })}</p>
      {(status === 'endorsed' || status === 'declined' || status === 'withdrawn') && <Status kind={status === 'endorsed' ? 'up-to-date' : 'paused'}>{t(`status.${status}`)}</Status>}
      {returnNote !== null && status === 'returned' && <p className="partner-note">{t('returned', { note: returnNote })}</p>}
      {story !== null && (
        <blockquote className="partner-story" lang={language}>
          {story}
        </blockquote>
      )}
      {writes ? (
        <RecordForm endorsement={endorsement} onDone={() => setChanging(false)} />
      ) : (
        <>
          <Recorded endorsement={endorsement} />
          {mayDo.includes('record') && (
            <Button kind="quiet" fit onPress={() => setChanging(true)}>
              {t('change')}
            </Button>
          )}
          {endorsement.signers.length > 0 && <Signers endorsement={endorsement} />}
          {mayDo.includes('sign') && <Signing endorsement={endorsement} />}
        </>
      )}
      {mayDo.includes('refuse') && <Refusing endorsement={endorsement} />}
      {mayDo.includes('withdraw') && <Withdrawing endorsement={endorsement} />}
    </article>
  )
}
