import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { reasonsQuery, type FileDecision } from './queries.ts'

interface ReasonWordsProps {
  readonly reasons: FileDecision['reasons']
  readonly other: string | null
}

/** The principal reasons a person gave, in words. */
export function ReasonWords({ reasons, other }: ReasonWordsProps) {
  const language = useLanguage()
  const known = useQuery(reasonsQuery).data?.reasons ?? []
  return (
    <ul className="file-reasons">
      {reasons.map((code) => (
        <li key={code}>{code === 'other' ? other : (known.find((reason) => reason.code === code)?.text[language] ?? code)}</li>
      ))}
    </ul>
  )
}
