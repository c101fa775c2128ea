import './apply.css'
import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { SavedLine } from '#frontend/ui/SavedLine.tsx'
import { Steps } from '#frontend/ui/Steps.tsx'
import { useDraft } from './draft-context.ts'
import { HelpStrip } from './HelpStrip.tsx'
import { useShownSteps } from './interview.ts'

/** The top of every page of the interview: the way back, and how far along one is. */
export function StepTop() {
  const t = useTranslations('apply.steps')
  const ui = useTranslations('ui')
  const { applicationId = '', step = '' } = useParams()
  const shown = useShownSteps()
  const { application } = useDraft()
  const home = application.isApplicant ? '/application' : '/assist'
  const place = shown.findIndex((name) => name === step)
  const current = shown[place]
  const before = shown[place - 1]
  return (
    <>
      <HelpStrip />
      <div className="apply-top pad">
        <Link className="apply-back" to={before === undefined ? home : `/apply/${applicationId}/${before}`}>
          <Icon name="arrow-left-bold" />
          {ui('back')}
        </Link>
        <Steps current={place + 1} count={shown.length} {...(current ? { name: t(current) } : {})} />
      </div>
    </>
  )
}

/** "Guardado a las 10:42", or that it is still on the phone. */
export function StepSaved() {
  const t = useTranslations('ui.saved')
  const dates = useDates()
  const { saved } = useDraft()
  if (saved.at === null && saved.kept !== 'sending') return null
  const time = saved.at === null ? '' : dates.clock(saved.at)
  return <SavedLine kept={saved.kept}>{saved.kept === 'sending' ? t('sending') : t(saved.kept, { time })}</SavedLine>
}

/** The foot of a page: one door, and when it was saved. */
export function StepFoot({ children }: { readonly children: ReactNode }) {
  return (
    <div className="apply-foot pad">
      {children}
      <StepSaved />
    </div>
  )
}
