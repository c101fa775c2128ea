import type { TurnState } from './turns.ts'

/** One grain of the wheel by itself, painted as there: what its turn is, beside the words that say it; with its number where it has one. */
export function Grain({ part, mine = false, number }: { readonly part: TurnState; readonly mine?: boolean; readonly number?: number }) {
  return (
    <svg viewBox="-12 -34 24 38" aria-hidden="true" className="wheel-one">
      <rect x="-12" y="-34" width="24" height="38" rx="4" className="wheel-stone" />
      <path d="M0 0C10.5 -8.1 8.7 -22.6 0 -29C-8.7 -22.6 -10.5 -8.1 0 0Z" className="wheel-grain" data-part={part} data-mine={mine || undefined} />
      {number !== undefined && (
        <text y="-11" className="wheel-number" data-part={part}>
          {number}
        </text>
      )}
    </svg>
  )
}
