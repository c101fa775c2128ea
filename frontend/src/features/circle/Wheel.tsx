import { useLocale, useTranslations } from 'use-intl'
import { dateWords } from '#frontend/i18n/calendar-date.ts'
import type { MyCircle } from './queries.ts'

/** One grain of the millstone, its stem at the eye, made slimmer where there are more of them. */
function grainOf(members: number): string {
  const wide = Math.min(28, 250 / members)
  return `M0 0C${wide} -24.4 ${wide * 0.83} -68 0 -87.3C${-wide * 0.83} -68 ${-wide} -24.4 0 0Z`
}

type Part = 'received' | 'now' | 'mine' | 'waiting'

/** A point at a distance from the eye, `turn` degrees from the top. */
const at = (degrees: number, distance: number): { readonly x: number; readonly y: number } => {
  const radians = (degrees * Math.PI) / 180
  return { x: Math.sin(radians) * distance, y: -Math.cos(radians) * distance }
}

/** The tanda wheel: a grain for each turn, the one of now on top; what it shows is said in words as well. */
export function Wheel({ circle }: { readonly circle: MyCircle }) {
  const t = useTranslations('circle.wheel')
  const locale = useLocale()
  const { rounds, round, memberCount, me, status } = circle
  const step = 360 / memberCount
  const grain = grainOf(memberCount)
  const partOf = (each: number): Part => {
    if (status === 'finished' || each < round) return 'received'
    if (each === round && status === 'running') return 'now'
    return each === me.turn ? 'mine' : 'waiting'
  }
  return (
    <figure className="wheel">
      <svg viewBox="0 0 350 350" aria-hidden="true">
        <g transform="translate(175 175)">
          <circle r="135" className="wheel-stone" />
          <circle r="129" className="wheel-line" />
          {rounds.map(({ round: each, dueOn }) => {
            const turned = (each - round) * step
            const number = at(turned, 86)
            const name = at(turned, 153)
            return (
              <g key={each}>
                <path d={grain} transform={`rotate(${turned}) translate(0 -42)`} className="wheel-grain" data-part={partOf(each)} data-mine={each === me.turn || undefined} />
                <text x={number.x} y={number.y + 7} className="wheel-number" data-part={partOf(each)}>
                  {each}
                </text>
                <text x={name.x} y={name.y + 5} className="wheel-month" data-strong={each === round || each === me.turn || undefined}>
                  {circle.cadence === 'monthly' ? dateWords(dueOn, locale).shortMonth : dateWords(dueOn, locale).day}
                </text>
              </g>
            )
          })}
          <circle r="31" className="wheel-eye" />
          <text y="-1" className="wheel-eye-number">
            {round}
          </text>
          <text y="15" className="wheel-eye-of">
            {t('of', { count: String(memberCount) })}
          </text>
        </g>
      </svg>
      <figcaption className="wheel-legend small">
        {(['received', 'now', 'mine', 'waiting'] as const).map((part) => (
          <span key={part}>
            <svg viewBox="-12 -34 24 38" aria-hidden="true">
              <rect x="-12" y="-34" width="24" height="38" rx="4" className="wheel-stone" />
              <path d="M0 0C10.5 -8.1 8.7 -22.6 0 -29C-8.7 -22.6 -10.5 -8.1 0 0Z" className="wheel-grain" data-part={part} />
            </svg>
            {t(part)}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}
