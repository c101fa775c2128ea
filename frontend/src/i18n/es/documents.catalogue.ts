import type en from '../en/documents.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  take: 'Tomar foto', takeOf: 'Tomar foto: {name}', choose: 'Escoger archivo', chooseOf: 'Escoger archivo: {name}',
  thumb: 'Su foto', open: 'Verlo en grande', remove: 'Quitar', again: 'Intentar otra vez',
  waiting: 'En su teléfono, por mandar', sending: 'Se está mandando: {percent, number} %', sendingLabel: 'Cuánto se ha mandado', notSent: 'No se pudo mandar.',
  sent: 'Mandado {date}', state: { accepted: 'Está bien', rejected: 'Hace falta otro' },
  rejected: {
    blurry: 'Se ve borroso. Tome la foto otra vez, con buena luz.', 'cut-off': 'Se ve cortado. Deben salir las cuatro esquinas.', 'pages-missing': 'Faltan hojas. Mande todas, también por atrás.',
    'another-paper': 'Es otro papel, no el que hace falta.', 'too-old': 'Ya es viejo. Mande el más nuevo.', 'another-name': 'Tiene otro nombre. Mande uno con su nombre.', other: 'Así no nos sirve.',
  },
  asked: {
    'everyone-sends-it': 'Se lo pedimos a todos.', 'to-confirm-it': 'Con él se ve lo que nos contó.', 'to-see-the-price': 'Queremos ver el precio.',
    'figures-differ': 'Un papel dice otra cantidad.', 'newer-one': 'El que mandó ya es viejo.', 'names-differ': 'El nombre no es igual en todos los papeles.',
  },
  kinds: { identity: 'Su identificación', 'business-proof': 'Algo de su negocio', 'price-quote': 'El precio de lo que va a comprar', 'income-proof': 'Algo de lo que gana' },
  step: {
    title: 'Sus papeles, con fotos',
    lead: 'Mande lo que tenga a la mano. Lo demás lo puede mandar después.',
    hints: {
      identity: 'Sirve la matrícula consular, el pasaporte, la licencia o el ITIN. No hace falta un número de Estados Unidos.',
      'business-proof': 'Fotos del puesto, recibos, la libreta de ventas.',
      'price-quote': 'Una cotización, un anuncio o un mensaje con el precio.',
      'income-proof': 'Talones de cheque, depósitos o recibos.',
    },
    next: 'Seguir', later: 'Seguir; los mando después',
  },
  identity: {
    which: '¿Con qué papel se identifica?', whichHint: 'Escoja el que tenga. El número se guarda en secreto.',
    kinds: { 'consular-card': 'Matrícula consular', passport: 'Pasaporte', 'government-document': 'Otro papel de un gobierno', itin: 'ITIN', ssn: 'Seguro social' },
    number: 'Número', country: 'País que lo dio', save: 'Guardar el número', saved: 'Guardado', ends: 'termina en {end}', change: 'Cambiar',
  },
} satisfies WordsLike<typeof en>
