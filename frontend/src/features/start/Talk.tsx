import { useTranslations } from 'use-intl'
import { useProgramme } from '#frontend/api/programme.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { ButtonAnchor, ButtonLink } from '#frontend/ui/Button.tsx'
import { marked } from '#frontend/ui/marked.tsx'
import { phoneLink, phoneText } from '#frontend/ui/phone-text.ts'

/** A person to call, the demo's people where there are any, and who makes the loan. */
export function Talk() {
  const t = useTranslations('start')
  const language = useLanguage()
  const programme = useProgramme().data
  if (programme === undefined) return null
  const { lender, demo } = programme
  return (
    <>
      {demo && (
        <section className="start-people">
          <div>
            <h2>{t('demo.title')}</h2>
            <p>{t('demo.lead')}</p>
            <ButtonLink kind="second" to="/sign-in">
              {t('demo.go')}
            </ButtonLink>
          </div>
        </section>
      )}
      <section className="start-people">
        <div>
          <h2>{t('talk.title')}</h2>
          <p>{t('talk.lead', { lender: lender.name, hours: lender.hours[language] })}</p>
          <ButtonAnchor kind="second" href={phoneLink(lender.phone)} icon="phone-bold">
            {t('talk.call', { phone: phoneText(lender.phone) })}
          </ButtonAnchor>
        </div>
      </section>
      <footer className="start-footer small">
        <p>{t.rich('footer', { lender: lender.name, address: lender.address, ...marked })}</p>
      </footer>
    </>
  )
}
