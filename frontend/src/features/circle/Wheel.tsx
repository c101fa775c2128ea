import { useLocale, useTranslations } from 'use-intl'
import { dateWords } from '#frontend/i18n/calendar-date.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Grain } from './Grain.tsx'
import type { MyCircle } from './queries.ts'
import { turnStates } from './turns.ts'

/** One grain of the millstone, its stem at the eye, made slimmer where there are more of them. */
function grainOf(members: number): string {
  const wide = Math.min(28, 250 / members)
  return `M0 0C${wide} -24.4 ${wide * 0.83} -68 0 -87.3C${-wide * 0.83} -68 ${-wide} -24.4 0 0Z`
}

/** A point at a distance from the eye, `turn` degrees from the top. */
const at = (degrees: number, distance: number): { readonly x: number; readonly y: number } => {
  const radians = (degrees * Math.PI) / 180
  return { x: Math.sin(radians) * distance, y: -Math.cos(radians) * distance }
}

/** Words to the right of the stone begin at it, to the left they end at it. */
function sideOf(degrees: number): 'start' | 'middle' | 'end' {
  const { x } = at(degrees, 1)
  if (Math.abs(x) < 0.4) return 'middle'
  return x > 0 ? 'start' : 'end'
}

/** The tanda wheel: a grain for each turn, the one of now on top, full once its pot went out; what it shows is said in words as well. */
export function Wheel({ circle }: { readonly circle: MyCircle }) {
  const t = useTranslations('circle.wheel')
  const locale = useLocale()
  const dates = useDates()
  const { rounds, round, memberCount, me, status, cadence } = circle
  const step = 360 / memberCount
  const grain = grainOf(memberCount)
  /** The month alone where there is one turn a month. */
  const nameOf = (dueOn: string): string => (cadence === 'monthly' ? dateWords(dueOn, locale).shortMonth : dates.short(dueOn, dueOn))
  const states = turnStates(circle)
  const legend = (['received', 'now', 'mine', 'waiting'] as const).filter((part) => part === 'waiting' || (part === 'mine' ? me.turn !== null : status !== 'forming'))
  return (
    <figure className="wheel">
      <svg viewBox="0 0 350 350" aria-hidden="true" data-days={cadence !== 'monthly' || undefined}>
        <g transform="translate(175 175)">
          <circle r="135" className="wheel-stone" />
          <circle r="129" className="wheel-line" />
          {rounds.map(({ round: each, dueOn }, index) => {
            const part = states[index] ?? 'waiting'
            const turned = (each - round) * step
            const number = at(turned, 86)
            const side = sideOf(turned)
            const name = at(turned, side === 'middle' ? 153 : 143)
            // Two lines grow away from the stone.
            const line = name.y + (each === me.turn && name.y < 0 ? -11 : 5)
            return (
              <g key={each}>
                <path d={grain} transform={`rotate(${turned}) translate(0 -42)`} className="wheel-grain" data-part={part} data-mine={each === me.turn || undefined} />
                <text x={number.x} y={number.y + 7} className="wheel-number" data-part={part}>
                  {each}
                </text>
                <text x={name.x} y={line} className="wheel-month" textAnchor={side} data-strong={each === round || each === me.turn || undefined}>
                  {nameOf(dueOn)}
                </text>
                {each === me.turn && (
                  <text x={name.x} y={line + 16} className="wheel-month" textAnchor={side} data-strong>
                    {t('mine')}
                  </text>
                )}
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
      {legend.length > 1 && (
        <figcaption className="wheel-legend small">
          {legend.map((part) => (
            <span key={part}>
              <Grain part={part} />
              {t(part)}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  )
}
