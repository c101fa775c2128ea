import type en from '../en/papers.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  title: 'Mis papeles',
  loading: 'Buscando sus papeles',
  letters: { title: 'Sus avisos', fresh: '{date}. Sin leer', none: 'Todavía no hay avisos', why: 'Aquí llega todo lo que le escribimos.', older: 'Ver más' },
  loans: { title: 'De su préstamo', agreement: 'Contrato {reference}', agreementNote: 'Con todos los números, en PDF', statement: 'Estado de cuenta {reference}', statementNote: 'Todo lo pagado y lo que falta, en PDF' },
  letter: { english: 'El mismo aviso en inglés', spanish: 'El mismo aviso en español', paper: 'La carta en PDF', controls: 'El texto en inglés es el que vale ante la ley.', all: 'Mis papeles', print: 'Imprimir', loading: 'Buscando su aviso' },
} satisfies WordsLike<typeof en>
