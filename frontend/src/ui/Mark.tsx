import './mark.css'

const grain = 'M0 0C3.45-4.088 2.852-11.388 0-14.6C-2.852-11.388-3.45-4.088 0 0Z'

interface MarkProps {
  readonly size?: number
  /** Turns a step of 45° at a time while something is being done; still with reduced motion. */
  readonly turning?: boolean
}

/** The millstone: eight grains around an eye, one of them gold because it is somebody's turn. */
export function Mark({ size = 36, turning = false }: MarkProps) {
  return (
    <svg className="mark" data-turning={turning || undefined} width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="24" cy="24" r="23.5" className="mark-stone" />
      <g transform="translate(24 24)">
        <g className="mark-grains">
          {[0, 45, 90, 135, 180, 225, 270, 315].map((turn) => (
            <path key={turn} d={grain} transform={`rotate(${turn}) translate(0 -8) rotate(52)`} className={turn === 0 ? 'mark-gold' : 'mark-grain'} />
          ))}
        </g>
        <circle r="4.2" className="mark-grain" />
      </g>
    </svg>
  )
}
