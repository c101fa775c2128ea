import type en from '../en/imports.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  title: 'De una hoja de cálculo', lead: 'Pagos que se apuntaron en otro lado. Primero se ve cada renglón; mientras usted no diga, no se anota nada.',
  loading: 'Buscando los archivos',
  choose: {
    title: 'Traer un archivo de pagos', begin: 'Escoger un archivo', again: 'Traer otra vez el archivo',
    kind: 'Un archivo CSV, como lo guarda la hoja de cálculo: un renglón por pago y arriba los nombres de las columnas.',
    columns: 'Columnas: préstamo, fecha, cantidad y forma de pago; y el número del cheque o la transferencia, si lo hay. Con nombres en español o inglés, en cualquier orden.',
    dates: 'Las fechas así: 2026-11-25, o 25/11/2026 si queda claro cuál número es el mes. Las cantidades así: 256.82 o $1,256.82.',
    sample: 'Un archivo de muestra', sampleNote: 'Para llenarlo, o para ver cómo va.', sampleFile: '/samples/pagos.csv',
    tooLarge: 'El archivo es muy grande: 1 MB a lo más. Divídalo en varios.', refused: 'Este archivo no se puede leer. No se guardó nada de él.',
    notRead: 'No se pudo abrir el archivo en este aparato. Escójalo otra vez.',
  },
  files: {
    title: 'Archivos hasta ahora', none: 'Todavía no hay archivos', noneWhy: 'Los que usted traiga se quedan aquí, para seguir después.',
    lines: '{count, plural, one {# renglón} other {# renglones}}; lo trajo {name} el {moment}',
    recorded: '{count, plural, =0 {No traía nada nuevo} one {# pago anotado} other {# pagos anotados}}', waiting: 'Todavía sin anotar',
  },
  check: {
    loading: 'Revisando cada renglón',
    counts: { bad: '{count, plural, one {# renglón por corregir} other {# renglones por corregir}}', new: '{count, plural, one {# pago nuevo} other {# pagos nuevos}}', there: 'Ya estaban: {count, number}' },
    putRight: 'Con un solo renglón mal no se anota nada. Corríjalos en su hoja de cálculo, guárdela y traiga otra vez el archivo.',
    nothingNew: 'Todos los pagos de este archivo ya están anotados. No hay nada que hacer.',
    record: '{count, plural, one {Anotar # pago, {amount}} other {Anotar # pagos, {amount}}}',
    done: '{count, plural, =0 {No había nada nuevo} one {Quedó anotado # pago} other {Quedaron anotados # pagos}}',
    wasRecorded: 'Lo anotó {name} el {moment}: {count, plural, one {# pago nuevo} other {# pagos nuevos}}.',
    notReadColumns: 'Columnas que no se leen: {names}.',
    onlyFinance: 'Lo anota finanzas.',
  },
  lines: {
    bad: 'Por corregir', new: 'Nuevos', there: 'Ya estaban', all: 'Los {count, number} renglones', fewer: 'Menos renglones',
    line: 'Renglón', loan: 'Préstamo', date: 'Fecha', amount: 'Cantidad', how: 'Cómo', goesTo: 'Va a', wrong: 'Qué está mal', empty: 'vacío',
    part: { interest: 'interés {amount}', principal: 'capital {amount}', fees: 'cargos {amount}', credit: 'a favor {amount}' },
    method: { cash: 'efectivo', check: 'cheque', transfer: 'transferencia', card: 'tarjeta', 'money-order': 'giro postal' }, withNumber: '{method} {number}',
    fault: '{column}: {what}',
  },
  column: { file: 'El archivo', line: 'El renglón', loan: 'Préstamo', receivedOn: 'Fecha', amount: 'Cantidad', method: 'Forma de pago', reference: 'Referencia' },
} satisfies WordsLike<typeof en>
