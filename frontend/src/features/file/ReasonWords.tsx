import { useQuery } from '@tanstack/react-query'
import { useLocale } from 'use-intl'
import { reasonsQuery, type FileDecision } from './queries.ts'

interface ReasonWordsProps {
  readonly reasons: FileDecision['reasons']
  readonly other: string | null
}

/** The principal reasons a person gave, in words. */
export function ReasonWords({ reasons, other }: ReasonWordsProps) {
  const language = useLocale()
  const known = useQuery(reasonsQuery).data?.reasons ?? []
  return (
    <ul className="file-reasons">
      {reasons.map((code) => (
        <li key={code}>{code === 'other' ? other : (known.find((reason) => reason.code === code)?.text[language] ?? code)}</li>
      ))}
    </ul>
  )
}
