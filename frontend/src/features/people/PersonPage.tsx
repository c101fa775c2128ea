import './coach.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { ButtonAnchor } from '#frontend/ui/Button.tsx'
import { CheckpointLine } from '#frontend/ui/coaching/CheckpointLine.tsx'
import { usePageTitle } from '#frontend/ui/PageTitle.tsx'
import { phoneLink, phoneText } from '#frontend/ui/phone-text.ts'
import { Status } from '#frontend/ui/Status.tsx'
import { HelpAsked } from './HelpAsked.tsx'
import { NextSteps } from './NextSteps.tsx'
import { NotesAndTalks } from './NotesAndTalks.tsx'
import { coachedQuery, type Coached } from './queries.ts'
import { TalkForm } from './TalkForm.tsx'

function Shown({ person }: { readonly person: Coached }) {
  const t = useTranslations('people.person')
  const heading = usePageTitle(person.name)
  const ended = person.status === 'completed' || person.status === 'cancelled'
  return (
    <div className="coach">
      <header className="coach-head coach-who">
        <Link to="/people">{t('back')}</Link>
        <h1 ref={heading} tabIndex={-1}>
          {person.name}
        </h1>
        <p className="soft">{[person.businessName, t('loan', { amount: formatMoney(person.amountCents, { whole: true }) }), person.loanReference].filter(Boolean).join(', ')}. {t(`speaks.${person.locale}`)}</p>
        <Status kind={person.pastDueCents > 0 ? 'late' : 'up-to-date'}>{person.pastDueCents > 0 ? t('late', { amount: formatMoney(person.pastDueCents) }) : t('upToDate')}</Status>
        {person.phone !== null && (
          <ButtonAnchor kind="second" fit icon="phone-bold" href={phoneLink(person.phone)}>
            {phoneText(person.phone)}
          </ButtonAnchor>
        )}
      </header>
      <div className="coach-line">
        <h2>{t('line')}</h2>
        <CheckpointLine label={t('line')} checkpoints={person.checkpoints} />
      </div>
      <div className="coach-columns">
        <div className="coach-day">
          {person.help !== null && <HelpAsked help={person.help} />}
          <NextSteps person={person} />
          <NotesAndTalks person={person} />
        </div>
        {!ended && <TalkForm key={person.version} person={person} />}
      </div>
    </div>
  )
}

/** One of a coach's people: her talks as a line, what comes next, both kinds of notes, and the form in which a talk is written down. */
export default function PersonPage() {
  const t = useTranslations('people.person')
  const { loanId = '' } = useParams()
  return (
    <Answer page query={useQuery(coachedQuery(loanId))} loading={t('loading')}>
      {(person) => <Shown person={person} />}
    </Answer>
  )
}
