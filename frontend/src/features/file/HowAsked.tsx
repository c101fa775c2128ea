import { useTranslations } from 'use-intl'
import { useDates } from '#frontend/i18n/use-dates.ts'
import type { ApplicationFile } from './queries.ts'

type Sitting = ApplicationFile['help'][number]

function OneSitting({ sitting }: { readonly sitting: Sitting }) {
  const t = useTranslations('file.asked')
  const dates = useDates()
  const { helper, helperRole, openedAt, consentTypedName, consentTextVersion, confirmed } = sitting
  const last = confirmed.at(-1)
  return (
    <li>
      <span>
        <b>{t('helped', { helper: helper.name, role: t(`role.${helperRole}`) })}</b>
        <span className="soft">{t('consented', { name: consentTypedName, when: dates.moment(openedAt), version: consentTextVersion })}</span>
        <span className="soft">{last === undefined ? t('notConfirmed') : t('confirmed', { when: dates.moment(last.at), count: last.sections.length })}</span>
      </span>
    </li>
  )
}

/** In which language it was negotiated, what was agreed to in which words, and who helped her. */
export function HowAsked({ file }: { readonly file: ApplicationFile }) {
  const t = useTranslations('file.asked')
  const dates = useDates()
  const { locale, consents, help, textVersions } = file
  return (
    <section className="file-part" id="asked">
      <h2>{t('title')}</h2>
      <p>{t(`language.${locale}`)}</p>
      <ul className="file-list">
        {consents.map(({ kind, name, textVersion, givenAt, helped }) => (
          <li key={`${kind} ${name}`}>
            <span>
              <b>{t(`consent.${kind}`)}</b>
              <span className="soft">{t(helped ? 'givenHelped' : 'given', { name, when: dates.moment(givenAt), version: textVersion })}</span>
            </span>
          </li>
        ))}
        {help.map((sitting) => (
          <OneSitting key={sitting.assistanceId} sitting={sitting} />
        ))}
      </ul>
      {textVersions !== null && <p className="small soft">{t('notices', { version: textVersions.notices })}</p>}
    </section>
  )
}
