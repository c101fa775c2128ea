import { useTranslations } from 'use-intl'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import type { ApplicationFile } from './queries.ts'

type Vouching = ApplicationFile['vouching']
type Vouch = Vouching['vouches'][number]

/** What one peer said, each answer in words, signed and dated; what lessens it stands beside her name. */
function OneVouch({ vouch, language }: { readonly vouch: Vouch; readonly language: string }) {
  const t = useTranslations('file.vouches')
  const dates = useDates()
  const { name, answers, typedName, signedOn, withdrawnOn, byParty } = vouch
  const { knownFor, capacity, seenOfBusiness, seenInWords, keptHerWord, wouldLend, householdOrFamily } = answers
  return (
    <li data-struck={withdrawnOn !== null || undefined}>
      <div className="vouch-head">
        <b>{name}</b>
        {withdrawnOn !== null && <Status kind="paused">{t('withdrawn', { date: dates.short(withdrawnOn) })}</Status>}
        {householdOrFamily && <Status kind="waiting">{t('close')}</Status>}
        {byParty && <Status kind="paused">{t('byParty')}</Status>}
      </div>
      <p>
        {t(`knownFor.${knownFor}`)} {t(`capacity.${capacity}`)} {t(`seen.${seenOfBusiness}`)} {t(`kept.${keptHerWord}`)} {t(`lend.${wouldLend}`)}
      </p>
      {seenInWords !== null && <blockquote lang={language}>{seenInWords}</blockquote>}
      <span className="soft">{t('signed', { name: typedName, date: dates.short(signedOn) })}</span>
    </li>
  )
}

/** Who gave a word for them: structured, dated, conflicts told. A vouch is weighed by a person; nothing here is added up to a score. */
export function Vouches({ file }: { readonly file: ApplicationFile }) {
  const t = useTranslations('file.vouches')
  const dates = useDates()
  const { needed, counted, closeAtMost, vouches, waiting } = file.vouching
  if (needed === 0 && vouches.length === 0 && waiting.length === 0) return null
  return (
    <section className="file-part">
      <h2>{t('title')}</h2>
      {needed > 0 && <p className="soft">{t('count', { counted, needed, close: closeAtMost })}</p>}
      <ul className="file-vouches">
        {vouches.map((vouch) => (
          <OneVouch key={vouch.vouchId} vouch={vouch} language={file.locale} />
        ))}
      </ul>
      <ul className="file-list">
        {waiting.map(({ name, state, on }) => (
          <li key={`${name} ${on} ${state}`}>
            <Icon name={state === 'declined' ? 'x-bold' : 'hourglass-medium-bold'} />
            <span>
              <b>{name}</b>
              <span className="soft">{t(`waiting.${state}`, { date: dates.short(on) })}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
