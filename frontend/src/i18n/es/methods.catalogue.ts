import type en from '../en/methods.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  name: { cash: 'efectivo', check: 'cheque', transfer: 'transferencia', card: 'tarjeta', 'money-order': 'money order' },
  choice: { cash: 'Efectivo', check: 'Cheque', transfer: 'Transferencia', card: 'Tarjeta', 'money-order': 'Money order' },
  by: { cash: 'en efectivo', check: 'con cheque', transfer: 'por transferencia', card: 'con tarjeta', 'money-order': 'con money order' },
} satisfies WordsLike<typeof en>
