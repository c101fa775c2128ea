import type en from '../en/problems.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  unknown: 'Algo falló de nuestro lado. Intente otra vez, o llame al {phone} y léanos este número: {reference}.',
  unknownNoReference: 'Algo falló de nuestro lado. Intente otra vez o llame al {phone}.',
  reference: 'Si llama, léanos este número: {reference}.',
  code: {
    'no-signal': 'No hay señal. No se perdió nada; intente otra vez en un momento.',
    'too-many-requests': 'Fueron muchos intentos seguidos. Espere un minuto e intente otra vez.',
    unexpected: 'Algo falló de nuestro lado. Intente otra vez en un momento.',
  },
  field: {
    required: 'Escriba algo aquí.',
    invalid: 'No lo pudimos leer. Revíselo otra vez.',
  },
} satisfies WordsLike<typeof en>
