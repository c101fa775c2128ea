import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { answer, api } from '#frontend/api/client.ts'
import { usePosting } from '#frontend/api/posting.ts'
import { queries } from '#frontend/api/queries.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Button } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { PlainTable } from '#frontend/ui/PlainTable.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { say } from '#frontend/ui/Toasts.tsx'

const lettersQuery = queryOptions({ queryKey: ['letters-to-post'], queryFn: () => answer(api.GET('/api/letters-to-post')) })

/** Letters that wait for the post: each is opened and printed, put in the mail, and marked here. */
export function LettersToPost({ mayPost }: { readonly mayPost: boolean }) {
  const t = useTranslations('operations')
  const dates = useDates()
  const language = useLanguage()
  const post = usePosting(() => {
    say(t('letters.posted'))
    return queries.invalidateQueries(lettersQuery)
  })
  return (
    <Sheet title={t('letters.title')}>
      {post.isError && <ProblemNote error={post.error} />}
      <Answer query={useQuery(lettersQuery)} loading={t('loading')}>
        {({ letters }) =>
          letters.length === 0 ? (
            <EmptyState title={t('letters.none')} why={t('letters.why')} />
          ) : (
            <PlainTable
              label={t('letters.title')}
              rows={letters}
              keyOf={({ deliveryId }) => deliveryId}
              columns={[
                { key: 'since', head: t('letters.since'), cell: ({ since }) => dates.short(since) },
                { key: 'to', head: t('letters.to'), cell: ({ to, applicationId }) => (applicationId === null ? to : <Link to={`/applications/${applicationId}`}>{to}</Link>) },
                { key: 'letter', head: t('letters.letter'), cell: ({ noticeId, subject }) => <a href={`/api/notices/${noticeId}/letter`} target="_blank" rel="noreferrer">{subject[language]}</a> },
                {
                  key: 'post', head: t('state'), cell: ({ deliveryId }) => (mayPost
                    ? <Button kind="quiet" fit isPending={post.isPending && post.variables === deliveryId} onPress={() => post.mutate(deliveryId)}>{t('letters.mark')}</Button>
                    : t('letters.waits')),
                },
              ]}
            />
          )
        }
      </Answer>
    </Sheet>
  )
}
