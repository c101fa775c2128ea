import type en from '../en/circle-meetings.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  loading: 'Buscando las juntas',
  next: 'La próxima junta', none: 'No hay junta a la vista.', when: '{day}, {time}', where: 'Dónde', agenda: 'De qué se habla', noAgenda: 'Todavía no se ha dicho.',
  off: 'Esta junta se canceló.', isOff: 'no hay',
  cannot: 'No puedo ir', can: 'Sí voy a ir', said: 'Usted avisó que no puede ir.', saidDone: 'Ya quedó avisado.', canDone: 'Listo, la esperan.',
  past: 'Juntas que ya pasaron', minutes: 'Qué se acordó', noMinutes: 'No se escribieron acuerdos.',
  mine: { present: 'vino', late: 'llegó tarde', excused: 'avisó', absent: 'faltó' },
  rate: 'Ha venido a {came} de {counted}.', below: 'Es menos de lo que pide la tanda.',
} satisfies WordsLike<typeof en>
