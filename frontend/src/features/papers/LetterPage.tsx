import './papers.css'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import type { components } from '#frontend/api/schema.d.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Button, ButtonAnchor } from '#frontend/ui/Button.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { KeepTogether } from '#frontend/ui/KeepTogether.tsx'
import { usePageTitle } from '#frontend/ui/PageTitle.tsx'
import { noticeQuery, noticesQuery } from './queries.ts'

type Notice = components['schemas']['Notice']

/** Letters with a legal text: the English stands beside them always, not behind a press (regulation.md, part a). */
const legal = new Set(['incompleteness-notice', 'counteroffer', 'adverse-action'])

/** Keeps when it was first opened. */
function useReading(notice: Notice): void {
  const { mutate } = useIntent({
    run: ({ input, key }: { input: string; key: string }) => answer(api.POST('/api/notices/{noticeId}/reading', { params: { path: { noticeId: input }, ...intentHeader(key) } })),
    onDone: () => queries.invalidateQueries({ queryKey: noticesQuery.queryKey }),
  })
  const { id, readAt } = notice
  useEffect(() => {
    if (readAt === null) mutate(id)
  }, [mutate, id, readAt])
}

function Text({ notice, language, title }: { readonly notice: Notice; readonly language: 'en' | 'es'; readonly title: boolean }) {
  return (
    <div className="letter-text" lang={language}>
      {title && <h2><KeepTogether>{notice.subject[language]}</KeepTogether></h2>}
      <div className="letter-body"><KeepTogether>{notice.body[language]}</KeepTogether></div>
    </div>
  )
}

function Letter({ notice }: { readonly notice: Notice }) {
  const t = useTranslations('papers.letter')
  const dates = useDates()
  const language = useLanguage()
  const other = language === 'en' ? 'es' : 'en'
  const heading = usePageTitle(notice.subject[language])
  useReading(notice)
  const isLegal = legal.has(notice.kind)
  return (
    <article className="letter" data-legal={isLegal || undefined}>
      <header className="letter-head">
        <p className="small soft">{dates.day(notice.businessDate)}</p>
        <h1 ref={heading} tabIndex={-1}>
          <KeepTogether>{notice.subject[language]}</KeepTogether>
        </h1>
      </header>
      <Text notice={notice} language={language} title={false} />
      {isLegal ? (
        <section className="letter-other">
          <p className="small soft">{t('controls')}</p>
          <Text notice={notice} language={other} title />
        </section>
      ) : (
        <details className="letter-other">
          <summary>{t(other === 'en' ? 'english' : 'spanish')}</summary>
          <Text notice={notice} language={other} title />
        </details>
      )}
      {notice.letter && (
        <ButtonAnchor kind="second" fit newTab icon="file-pdf-bold" href={`/api/notices/${notice.id}/letter`}>
          {t('paper')}
        </ButtonAnchor>
      )}
      <Button kind="quiet" fit onPress={() => print()}>
        {t('print')}
      </Button>
    </article>
  )
}

/** One notice as a letter: her language first, the other beside it. */
export default function LetterPage() {
  const t = useTranslations('papers.letter')
  const { noticeId = '' } = useParams()
  const notice = useQuery(noticeQuery(noticeId))
  return (
    <>
      <p className="pad letter-back">
        <Link to="/papers">
          <Icon name="arrow-left-bold" /> {t('all')}
        </Link>
      </p>
      <Answer page query={notice} loading={t('loading')}>
        {(found) => <Letter notice={found} />}
      </Answer>
    </>
  )
}
