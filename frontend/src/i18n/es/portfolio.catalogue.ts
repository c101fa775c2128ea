import type en from '../en/portfolio.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  title: 'Cartera', lead: 'Cuánto está prestado, qué tan atrasado va y cuánto está en riesgo.', loading: 'Sumando los préstamos',
  on: 'El día', onHint: 'Hoy, o un día que ya se cerró.', asOfToday: 'Como está hoy, {date}.', asOfClosed: 'Como quedó al terminar el {date}.', nothingClosed: 'Para ese día todavía no se había cerrado ninguno.',
  sums: '{amount} prestados y por pagar, en {count, plural, one {# préstamo} other {# préstamos}}', risk: '{amount}, {share}',
  late30: 'Con más de 30 días de atraso (PAR30)', late60: 'Con más de 60 días de atraso (PAR60)', late90: 'Con más de 90 días de atraso (PAR90)', pastDue: 'Atrasado',
  ageing: {
    title: 'Por el pago más viejo que falta', none: 'Nada está atrasado', finding: '{share} de lo prestado tiene algún pago atrasado', measure: 'El saldo es lo que falta de lo prestado, sin interés.',
    oldest: 'Pago más viejo que falta', part: 'Parte', scale: 'Las barras comparan lo atrasado; la más larga es la más grande.',
  },
  bucket: { current: 'Al corriente', '1-30': '1 a 30 días', '31-60': '31 a 60', '61-90': '61 a 90', '91-180': '91 a 180', 'over-180': 'Más de 180' },
  principal: 'Saldo', loans: 'Cuántos', loansCount: '{count, plural, one {# préstamo} other {# préstamos}}', all: 'Todo', product: 'Producto', byProduct: 'Por producto', par30: 'PAR30', par60: 'PAR60', par90: 'PAR90',
} satisfies WordsLike<typeof en>
