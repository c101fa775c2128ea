import { useTranslations } from 'use-intl'
import { Area, CartesianGrid, ComposedChart, Line, ReferenceDot, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { Loan } from '#frontend/api/loans.ts'
import { daysBetween } from '#frontend/i18n/calendar-date.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'

interface Point {
  readonly day: number
  readonly left?: number
  readonly will?: number
}

interface LabelPlace {
  readonly viewBox: { readonly x: number; readonly y: number }
}

interface Today {
  readonly words: string
  readonly amount: string
  readonly leftSide: boolean
}

/** Room above the curve for today's label while hardly anything is paid, in pixels. */
const labelHeight = 44

/** Direct label, on the side where there is room. */
const todayLabel = ({ words, amount, leftSide }: Today) => ({ viewBox: place }: LabelPlace) => {
  const x = place.x + (leftSide ? -14 : 16)
  const anchor = leftSide ? 'end' : 'start'
  return (
    <g fill="var(--tinta)" textAnchor={anchor}>
      <text x={x} y={place.y - 20} fontSize={13} fontWeight={650}>
        {words}
      </text>
      <text x={x} y={place.y - 3} fontSize={17} fontWeight={700}>
        {amount}
      </text>
    </g>
  )
}

/** Days since the money went out, so that the distances on the axis are true. */
function pointsOf(loan: Loan, start: string): readonly Point[] {
  const { balance, projection } = loan.chart
  const today = daysBetween(start, loan.balances.asOf)
  const now = loan.balances.principalCents / 100
  const past = balance.filter((point) => point.on <= loan.balances.asOf).map((point) => ({ day: daysBetween(start, point.on), left: point.principalCents / 100 }))
  const coming = projection.filter((point) => point.on > loan.balances.asOf).map((point) => ({ day: daysBetween(start, point.on), will: point.principalCents / 100 }))
  return [...past, { day: today, left: now, will: now }, ...coming]
}

/** What is still owed, going down: what was, solid; what will be if each payment comes on its day, dotted. */
export function BalanceChart({ loan }: { readonly loan: Loan }) {
  const t = useTranslations('money.chart')
  const dates = useDates()
  const { asOf, principalCents } = loan.balances
  const start = loan.disbursedOn ?? asOf
  const points = pointsOf(loan, start)
  const end = loan.chart.projection.at(-1)?.on ?? asOf
  const today = daysBetween(start, asOf)
  const length = Math.max(daysBetween(start, end), today, 1)
  const most = loan.amountCents / 100
  const words = { start: formatMoney(loan.amountCents), now: formatMoney(principalCents) }
  return (
    <figure className="chart">
      <figcaption className="only-read-aloud">{t('label', { ...words, end: dates.day(end, asOf) })}</figcaption>
      <div aria-hidden="true">
        <p className="chart-start tiny soft">{t('received', { amount: words.start })}</p>
        <ResponsiveContainer width="100%" height={150}>
          <ComposedChart data={[...points]} margin={{ top: principalCents > 0.7 * loan.amountCents ? labelHeight : 8, right: 10, bottom: 0, left: 10 }} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke="var(--renglon)" />
            <XAxis dataKey="day" type="number" domain={[0, length]} hide />
            <YAxis domain={[0, most]} hide />
            <Area dataKey="left" type="linear" stroke="var(--g1)" strokeWidth={4} fill="var(--puerta-tint)" fillOpacity={1} isAnimationActive={false} dot={false} activeDot={false} />
            <Line dataKey="will" type="linear" stroke="var(--borde)" strokeWidth={2.5} strokeDasharray="2 5" isAnimationActive={false} dot={false} activeDot={false} />
            <ReferenceLine y={0} stroke="var(--tinta)" strokeWidth={1.5} />
            <ReferenceLine segment={[{ x: today, y: 0 }, { x: today, y: principalCents / 100 }]} stroke="var(--g1)" strokeWidth={1.5} />
            <ReferenceDot
              x={today} y={principalCents / 100} r={0} stroke="none"
              label={todayLabel({ words: t('today'), amount: words.now, leftSide: today > length * 0.6 })}
            />
            <ReferenceDot x={today} y={principalCents / 100} r={8} fill="var(--alamo)" stroke="var(--tinta)" strokeWidth={2.5} />
          </ComposedChart>
        </ResponsiveContainer>
        <p className="chart-axis tiny soft">
          <span>{dates.short(start, asOf)}</span>
          {today > length * 0.2 && today < length * 0.8 && <span style={{ left: `${(today / length) * 100}%` }}>{t('now')}</span>}
          <span>{dates.short(end, asOf)}</span>
        </p>
      </div>
    </figure>
  )
}
