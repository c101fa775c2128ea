import './amount-slider.css'
import type { ReactNode } from 'react'
import { Label } from 'react-aria-components/Label'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import { formatMoney } from '#frontend/i18n/money-text.ts'

interface AmountSliderProps {
  readonly label: ReactNode
  /** Whole dollars. */
  readonly value: number
  readonly onChange: (dollars: number) => void
  readonly least: number
  readonly most: number
  readonly step: number
}

const whole = (dollars: number): string => formatMoney(dollars * 100, { whole: true })

/** "How much do I need": a millstone that rolls along a rail. Arrow keys, Page Up and Down, Home and End move it too. */
export function AmountSlider({ label, value, onChange, least, most, step }: AmountSliderProps) {
  const share = `${((value - least) / (most - least)) * 100}%`
  return (
    <Slider
      className="amount-slider"
      value={value}
      onChange={(next) => onChange(Array.isArray(next) ? (next[0] ?? value) : next)}
      minValue={least}
      maxValue={most}
      step={step}
      formatOptions={{ style: 'currency', currency: 'USD', maximumFractionDigits: 0 }}
    >
      <div className="amount-slider-head">
        <Label className="field-label">{label}</Label>
        <output className="sign-voice" aria-hidden="true">
          {whole(value)}
        </output>
      </div>
      <SliderTrack className="amount-slider-track" style={{ '--share': share } as React.CSSProperties}>
        <SliderThumb className="amount-slider-wheel" />
      </SliderTrack>
      <div className="amount-slider-ends money" aria-hidden="true">
        <span>{whole(least)}</span>
        <span>{whole(most)}</span>
      </div>
    </Slider>
  )
}
