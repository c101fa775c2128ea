import type en from '../en/scorecard.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  title: 'Cómo ha salido', of: '{part, number} de {whole, number}', dayCount: '{days, plural, one {# día} other {# días}}',
  throttle: {
    open: 'Recibe solicitudes.',
    slowed: 'Algunos préstamos que recomendó van atrasados; por eso se le pide de a poco. Abiertas ahora: {open, number}. Quien ya pidió sigue igual.',
    stopped: 'Muchos préstamos que recomendó van atrasados; por eso nadie más le pide por ahora. Quien ya pidió sigue igual. Se abre sola cuando se pongan al corriente.',
  },
  answered: 'Solicitudes contestadas', days: 'Lo que suele tardar', loans: 'Préstamos con su palabra', outstanding: 'Falta por pagar', par30: 'Con más de 30 días de atraso', risk: '{amount}, {share}', cured: 'Ya al corriente, de los que se atrasaron así',
  few: 'Cómo se pagan se ve cuando sean más: con tan pocos se sabría de una sola persona.',
} satisfies WordsLike<typeof en>
