import { useTranslations } from 'use-intl'
import { usesBeside } from '#domain/application/uses.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { Money } from '#frontend/ui/Money.tsx'
import type { ApplicationFile } from './queries.ts'

/** The business as she describes it, what she says will change, and what the money is for with its prices. */
export function Business({ file }: { readonly file: ApplicationFile }) {
  const t = useTranslations('file')
  const { businessSince, sells, place, uses, story, locale, entrepreneurType } = file
  const facts = [sells, businessSince && t(`business.since.${businessSince}`), place && t(`business.place.${place}`), t(`business.kind.${entrepreneurType}`)]
  return (
    <>
      <section className="file-part">
        <h2>{t('story')}</h2>
        <p className="soft">{facts.filter(Boolean).join(' · ')}</p>
        <blockquote className="file-story" lang={locale}>
          {story}
        </blockquote>
      </section>
      {uses.length > 0 && <Uses file={file} />}
    </>
  )
}

function Uses({ file: { uses, amountCents } }: { readonly file: ApplicationFile }) {
  const t = useTranslations('file.uses')
  const { totalCents, differenceCents, reading } = usesBeside(amountCents, uses)
  return (
    <section className="file-part">
      <h2>{t('title')}</h2>
      <Ledger>
        {uses.map(({ what, amountCents: costs, seller }, index) => (
          <LedgerRow key={`${index} ${what}`} label={what} {...(seller === null ? {} : { hint: t('seller', { seller }) })} value={<Money cents={costs} />} />
        ))}
        <LedgerRow total label={t('total')} value={<Money cents={totalCents} />} />
      </Ledger>
      {reading !== 'equal' && <p className="soft">{t(reading, { difference: formatMoney(differenceCents, { whole: true }) })}</p>}
    </section>
  )
}
