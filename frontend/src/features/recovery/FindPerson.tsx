import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { peopleQuery } from '#frontend/api/people.ts'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { ListLink } from '#frontend/ui/ListLink.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { phoneText } from '#frontend/ui/phone-text.ts'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { SearchField } from '#frontend/ui/SearchField.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { useSearchWord, withSearchWord } from '#frontend/ui/use-search-word.ts'

/** Finds somebody by what she says: a name, or the phone or mail she had. */
export function FindPerson() {
  const t = useTranslations('recovery.find')
  const search = useSearchWord()
  const go = useNavigate()
  const found = useQuery({ ...peopleQuery(search), placeholderData: keepPreviousData })
  const people = search === '' ? [] : (found.data ?? [])
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Sheet label={t('title')}>
        <search>
          <SearchField label={t('search')} placeholder={t('searchHint')} search={search} onSearch={(word) => void go('.', { replace: true, state: withSearchWord(word) })} />
        </search>
        {found.isError && <ProblemNote error={found.error} />}
        <output className="only-read-aloud">{found.data === undefined ? '' : t('found', { count: people.length })}</output>
        {found.data !== undefined && search !== '' && people.length === 0 && <EmptyState title={t('none', { search })} why={t('noneWhy')} />}
        <ul>
          {people.map(({ id, givenNames, familyNames, phone, email }) => (
            <ListLink key={id} icon="user-circle" title={`${givenNames} ${familyNames}`} note={[phone === null ? null : phoneText(phone), email].filter(Boolean).join(' · ')} to={`/recovery/${id}`} />
          ))}
        </ul>
      </Sheet>
    </>
  )
}
