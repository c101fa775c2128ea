import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Button, ButtonLink } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { phoneText } from '#frontend/ui/phone-text.ts'
import { Scorecard } from '#frontend/ui/scorecard/Scorecard.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { KeepingPage, useMayKeep } from './KeepingPage.tsx'
import { PartnerForm } from './PartnerForm.tsx'
import { keptPartnersQuery, poolsQuery, scorecardsQuery, type KeptPartner } from './queries.ts'

function OnePartner({ partner, mayKeep }: { readonly partner: KeptPartner; readonly mayKeep: boolean }) {
  const t = useTranslations('keeping.partners')
  const scorecard = useTranslations('scorecard')
  const language = useLanguage()
  const [changing, setChanging] = useState(false)
  const pool = useQuery(poolsQuery).data?.find(({ poolId }) => poolId === partner.poolId)
  const standing = useQuery(scorecardsQuery).data?.find(({ partnerId }) => partnerId === partner.partnerId)
  const { policy } = partner
  return (
    <Sheet title={partner.name} aside={<Status kind={partner.active ? 'up-to-date' : 'paused'}>{t(partner.active ? 'active' : 'notActive')}</Status>}>
      {changing ? (
        <PartnerForm partner={partner} onLeave={() => setChanging(false)} />
      ) : (
        <>
          <p>{partner.about[language]}</p>
          <Ledger>
            <LedgerRow label={t('contact')} value={`${partner.contactName}, ${phoneText(partner.contactPhone)}`} />
            <LedgerRow label={t('people')} value={partner.people.length === 0 ? t('nobody') : partner.people.join(', ')} />
            <LedgerRow label={t('most')} value={formatMoney(policy.maxAmountCents, { whole: true })} />
            <LedgerRow label={t('signers')} value={String(policy.signersNeeded)} />
            <LedgerRow label={t('pool')} value={pool?.name ?? t('noPool')} />
            {policy.criteria.map(({ code, question }, index) => <LedgerRow key={code} label={t('question', { number: String(index + 1) })} value={question[language]} />)}
          </Ledger>
          {standing && (
            <section className="keeping-part">
              <h3>{scorecard('title')}</h3>
              <Scorecard standing={standing} />
            </section>
          )}
          {mayKeep && (
            <div className="keeping-doors">
              <Button kind="quiet" fit aria-label={t('changeOf', { name: partner.name })} onPress={() => setChanging(true)}>
                {t('change')}
              </Button>
              <ButtonLink kind="quiet" fit to="/grants">
                {t('speaks')}
              </ButtonLink>
            </div>
          )}
        </>
      )}
    </Sheet>
  )
}

/** Organisations that know people and give their word for them, each by its own policy. */
export default function PartnersPage() {
  const t = useTranslations('keeping.partners')
  const mayKeep = useMayKeep()
  const [adding, setAdding] = useState(false)
  return (
    <KeepingPage title={t('title')} lead={t('lead')}>
      <Answer query={useQuery(keptPartnersQuery)} loading={t('loading')}>
        {(partners) => (partners.length === 0 && !adding ? <EmptyState title={t('none')} why={t('noneWhy')} /> : partners.map((partner) => <OnePartner key={partner.partnerId} partner={partner} mayKeep={mayKeep} />))}
      </Answer>
      {adding && (
        <Sheet title={t('form.add')}>
          <PartnerForm partner={null} onLeave={() => setAdding(false)} />
        </Sheet>
      )}
      {mayKeep && !adding && (
        <div className="pad">
          <Button kind="second" fit onPress={() => setAdding(true)}>
            {t('form.add')}
          </Button>
        </div>
      )}
    </KeepingPage>
  )
}
