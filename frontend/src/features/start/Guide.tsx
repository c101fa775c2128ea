import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Icon } from '#frontend/ui/Icon.tsx'
import type { IconName } from '#frontend/ui/icon-names.ts'
import { marked } from '#frontend/ui/marked.tsx'

interface PointProps {
  readonly icon: IconName
  readonly title: ReactNode
  readonly note?: ReactNode
}

function Point({ icon, title, note }: PointProps) {
  return (
    <li>
      <Icon name={icon} size={25} />
      <div>
        <b>{title}</b>
        {note !== undefined && <span className="small soft">{note}</span>}
      </div>
    </li>
  )
}

function Step({ number, title, note }: { readonly number: number; readonly title: ReactNode; readonly note: ReactNode }) {
  return (
    <li>
      <span className="start-number sign-voice" aria-hidden="true">
        {number}
      </span>
      <b>{title}</b>
      <span className="small soft">{note}</span>
    </li>
  )
}

/** Is it for me, what do I need, how do I start. */
export function Guide({ begin }: { readonly begin: ReactNode }) {
  const t = useTranslations('start')
  return (
    <div className="start-guide">
      <section className="start-part">
        <h2>{t('forMe.title')}</h2>
        <ul className="start-points">
          <Point icon="storefront-fill" title={t('forMe.business')} note={t('forMe.businessNote')} />
          <Point icon="map-pin-fill" title={t('forMe.area')} />
          <Point icon="handshake-fill" title={t('forMe.people')} note={t.rich('forMe.peopleNote', marked)} />
        </ul>
      </section>
      <section className="start-part">
        <h2>{t('needs.title')}</h2>
        <ul className="start-points">
          <Point icon="identification-card-fill" title={t('needs.identity')} note={t('needs.identityNote')} />
          <Point icon="receipt-fill" title={t('needs.income')} note={t('needs.incomeNote')} />
          <Point icon="camera-fill" title={t('needs.phone')} note={t('needs.phoneNote')} />
        </ul>
      </section>
      <section className="start-part">
        <h2>{t('steps.title')}</h2>
        <ol className="start-steps">
          <Step number={1} title={t('steps.tell')} note={t('steps.tellNote')} />
          <Step number={2} title={t('steps.people')} note={t('steps.peopleNote')} />
          <Step number={3} title={t('steps.answer')} note={t('steps.answerNote')} />
          <Step number={4} title={t('steps.money')} note={t('steps.moneyNote')} />
        </ol>
        {begin}
      </section>
    </div>
  )
}
