import './file.css'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Budget } from './Budget.tsx'
import { Business } from './Business.tsx'
import { Clocks } from './Clocks.tsx'
import { DecisionBar } from './DecisionBar.tsx'
import { Documents } from './Documents.tsx'
import { FileHead } from './FileHead.tsx'
import { History } from './History.tsx'
import { HowAsked } from './HowAsked.tsx'
import { Letters } from './Letters.tsx'
import { Missing } from './Missing.tsx'
import { People } from './People.tsx'
import { fileQuery, type ApplicationFile } from './queries.ts'
import { QuoteSheet } from './QuoteSheet.tsx'
import { Readings } from './Readings.tsx'
import { Endorsements } from './Endorsements.tsx'
import { Record } from './Record.tsx'
import { useArriveAt } from './use-arrive-at.ts'
import { Vouches } from './Vouches.tsx'
import { Way } from './Way.tsx'

function File({ file }: { readonly file: ApplicationFile }) {
  useArriveAt('papers')
  return (
    <article className="file">
      <FileHead file={file} />
      <Way file={file} />
      <div className="file-columns">
        <div>
          <Business file={file} />
          <Budget budget={file.budget} />
          <People parties={file.parties} />
          <Endorsements file={file} />
          <Vouches file={file} />
          <Record parties={file.parties} />
          <Missing file={file} />
          <Documents file={file} />
          <HowAsked file={file} />
          <Letters file={file} />
          <History file={file} />
        </div>
        <div>
          <Readings file={file} />
          <QuoteSheet file={file} />
          <Clocks clocks={file.clocks} />
        </div>
      </div>
      <DecisionBar file={file} />
    </article>
  )
}

/** One application on one page: who, by when, story, budget, people, papers, quote, and the decision. */
export default function FilePage() {
  const t = useTranslations('file')
  const { applicationId = '' } = useParams()
  return (
    <Answer page query={useQuery(fileQuery(applicationId))} loading={t('loading')}>
      {(file) => <File key={file.applicationId} file={file} />}
    </Answer>
  )
}
