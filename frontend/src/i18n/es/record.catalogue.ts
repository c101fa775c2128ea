import type en from '../en/record.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  title: 'Lo que ha hecho con nosotros', lead: 'Esto lee un oficial cuando usted pide más. También es para que usted lo vea.', loading: 'Buscando lo que ha hecho', none: 'Todavía no hay nada aquí.', noneWhy: 'Aquí van a salir sus pagos, su tanda y las veces que responda por alguien.',
  of: 'Lo que {name} ha hecho con nosotros', evidence: 'Sale de cada préstamo, tanda y palabra, como están anotados.',
  part: { loans: 'Préstamos', circles: 'Tandas', vouches: 'Respondió por', coaching: 'Con su guía' },
  loan: '{amount} para {of}',
  since: 'Desde el {date}', role: { 'co-borrower': 'Con otra persona', guarantor: 'Como aval' }, ended: { 'paid-off': 'Liquidado', 'charged-off': 'Perdido', finished: 'Ya terminó', left: 'Salió' },
  each: '{amount} cada vez', covered: '{count, plural, one {La garantía puso una vez} other {La garantía puso # veces}}',
  onTime: '{onTime, number} de {due, number} a tiempo', notYet: 'Todavía no le toca', word: 'Por {name}', given: 'Dada', outcome: { waiting: 'Sin decidir', granted: 'Se prestó', 'not-granted': 'No se prestó', withdrawn: 'Retirada' },
  talks: '{count, plural, one {# plática} other {# pláticas}}', steps: '{count, plural, one {# paso hecho} other {# pasos hechos}}',
} satisfies WordsLike<typeof en>
