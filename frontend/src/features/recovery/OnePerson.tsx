import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { usePageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Done, type NewWayIn } from './Done.tsx'
import { NewWayInForm } from './NewWayInForm.tsx'
import { knownPersonQuery, type KnownPerson } from './queries.ts'
import { WhatIsKnown } from './WhatIsKnown.tsx'

function Known({ person }: { readonly person: KnownPerson }) {
  const t = useTranslations('recovery')
  const [given, setGiven] = useState<NewWayIn | null>(null)
  const heading = usePageTitle(t('title', { name: person.givenNames }))
  return (
    <>
      <header className="recovery-head pad">
        <Link to="/recovery">
          <Icon name="arrow-left-bold" /> {t('another')}
        </Link>
        <h1 ref={heading} tabIndex={-1}>
          {person.givenNames} {person.familyNames}
        </h1>
        <p className="soft">{t('logged')}</p>
      </header>
      {given !== null && <Done person={person} given={given} />}
      <WhatIsKnown person={person} />
      {person.mayRecover !== 'yes' && (
        <Sheet title={t('form.title')}>
          <p>{t(`not.${person.mayRecover}`)}</p>
        </Sheet>
      )}
      {person.mayRecover === 'yes' && given === null && <NewWayInForm person={person} onDone={setGiven} />}
    </>
  )
}

/** One person: what is known of her, and the form that gives her a new way in. */
export function OnePerson({ personId }: { readonly personId: string }) {
  const t = useTranslations('recovery')
  return (
    <Answer page query={useQuery(knownPersonQuery(personId))} loading={t('loading')}>
      {(person) => <Known person={person} />}
    </Answer>
  )
}
