import './apply.css'
import { useQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { Navigate, useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { firstOpenStep } from '#domain/application/interview.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { ButtonLink } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { answersOf } from './answers.ts'
import { DraftProvider, useDraft, type Application } from './draft-context.ts'
import { DraftKeeper } from './draft-keeper.ts'
import { applicationQuery } from '#frontend/api/applications.ts'
import { factsOf, useShownSteps } from './interview.ts'
import { steps } from './steps.ts'

/** One keeper a draft for as long as the page is open, whatever page of the interview is shown. */
const keepers = new Map<string, DraftKeeper>()

function keeperOf(application: Application): DraftKeeper {
  const { id, version } = application
  const keeper = keepers.get(id) ?? new DraftKeeper(id, version, answersOf(application))
  keepers.set(id, keeper)
  return keeper
}

function Draft({ application, children }: { readonly application: Application; readonly children: ReactNode }) {
  const place = useMemo(() => ({ application, keeper: keeperOf(application) }), [application])
  return <DraftProvider value={place}>{children}</DraftProvider>
}

function NotOpen() {
  const t = useTranslations('apply')
  return (
    <div className="pad">
      <EmptyState title={t('notOpen')} action={<ButtonLink to="/application">{t('seeIt')}</ButtonLink>} />
    </div>
  )
}

/** On the device of who helped, once that is over. */
function HelpOver() {
  const t = useTranslations('apply.help')
  return (
    <div className="pad">
      <EmptyState title={t('over')} why={t('overWhy')} action={<ButtonLink to="/assist">{t('back')}</ButtonLink>} />
    </div>
  )
}

function CurrentStep() {
  const { step } = useParams()
  const { application, answers, refused } = useDraft()
  const name = useShownSteps().find((each) => each === step)
  if (refused?.code === 'assistance-ended') return <HelpOver />
  if (refused?.code === 'application-not-open') return <NotOpen />
  if (name === undefined) return <Navigate replace to={`/apply/${application.id}/${firstOpenStep({ ...answers }, factsOf(application))}`} />
  const Page = steps[name]
  return <Page key={name} />
}

/** The interview, one page after the other, saved as it is typed. */
export default function ApplyPage() {
  const t = useTranslations('apply')
  const { applicationId = '' } = useParams()
  const application = useQuery(applicationQuery(applicationId))
  return (
    <Answer page query={application} loading={t('loading')}>
      {(found) =>
        found.mayDo.includes('save-answers') ? (
          <Draft application={found}>
            <CurrentStep />
          </Draft>
        ) : (
          <NotOpen />
        )
      }
    </Answer>
  )
}
