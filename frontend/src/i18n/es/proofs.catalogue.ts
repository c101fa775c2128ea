import type en from '../en/proofs.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  title: 'Para enseñar', make: 'Hacer un papel',
  standing: { name: 'Carta: va al corriente', about: 'Para renta, otro banco o su crédito. Trae un código para comprobarla.', amounts: 'Que diga cuánto me prestaron y cuánto debo', do: 'Hacer la carta', notNow: 'Se puede hacer cuando vaya al corriente.' },
  year: { name: 'Interés que pagó en {year}', about: 'Para sus taxes', do: 'Hacer el papel de {year}', none: 'En enero se puede hacer el de este año.' },
  payoff: { name: 'Carta para terminar de pagar', about: 'La cantidad exacta de un día', on: '¿Qué día va a pagar?', do: 'Hacer la carta' },
  statement: { name: 'Estado de cuenta de unas fechas', from: 'Desde', to: 'Hasta', do: 'Ver el estado', wrong: 'La primera fecha va antes que la última.' },
  made: { title: 'Papeles ya hechos', standing: 'Va al corriente, {date}', year: 'Interés de {year}', payoff: 'Para terminar, {date}', code: 'Código {code}', note: 'Hecho el {date}', ready: 'Su papel está listo' },
  check: {
    title: 'Comprobar una carta', lead: 'Escriba el código que viene en la carta. Le decimos si es nuestra y qué dice.', code: 'Código', codeHint: 'Doce letras y números, por ejemplo 7KQF-2M9D-X4TA.', do: 'Comprobar', loading: 'Buscando la carta',
    wrong: 'No encontramos ese código. Mírelo otra vez en el papel.', found: 'Esta carta es nuestra', says: 'Esto dice. De lo que pasó después no dice nada.',
    lender: 'Quién prestó', reference: 'Préstamo', initials: 'A nombre de', state: 'Cómo iba', asOf: 'El día', current: 'Al corriente', paidOff: 'Terminado de pagar', since: 'Desde', onTime: 'Pagos a tiempo', onTimeOf: '{onTime} de {due}',
    amount: 'Le prestaron', outstanding: 'Le faltaba por pagar', noAmounts: 'La persona escogió no decir cantidades.', another: 'Comprobar otra',
  },
} satisfies WordsLike<typeof en>
