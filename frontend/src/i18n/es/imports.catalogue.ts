import type en from '../en/imports.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  title: 'De una hoja de cálculo', lead: 'Pagos y préstamos que se apuntaron en otro lado. Primero se ve cada renglón; mientras usted no diga, no se anota nada.',
  loading: 'Buscando los archivos',
  choose: {
    title: { payments: 'Traer un archivo de pagos', loans: 'Traer un archivo de préstamos' },
    begin: { payments: 'Escoger un archivo de pagos', loans: 'Escoger un archivo de préstamos' }, again: 'Traer otra vez el archivo',
    lines: { payments: 'Un archivo CSV, como lo guarda la hoja de cálculo: un renglón por pago y arriba los nombres de las columnas.', loans: 'Un renglón por cada préstamo que se entregó antes de llegar aquí. Primero los préstamos, luego sus pagos.' },
    columns: {
      payments: 'Columnas: préstamo, fecha, cantidad y forma de pago; y el número del cheque o la transferencia, si lo hay. Con nombres en español o inglés, en cualquier orden.',
      loans: 'Con lo que falta en un día: capital, hasta qué día está pagado el interés, cargos, fecha del próximo pago y cuántos faltan. O sin saldo: entonces va desde su primer día, y un archivo de pagos cuenta lo demás. Quien también debe va en columnas aparte: nombres, apellidos, teléfono y correo «de quien también debe».',
    },
    note: { payments: 'Las fechas así: 2026-11-25, o 25/11/2026 si queda claro cuál número es el mes. Las cantidades así: 256.82 o $1,256.82.', loans: 'Quien pidió el préstamo tiene desde ahora una cuenta, y entra con un código que llega a ese teléfono o correo. Todavía no se le avisa a nadie.' },
    sample: 'Un archivo de muestra', sampleNote: 'Para llenarlo, o para ver cómo va.', sampleFile: { payments: '/samples/pagos.csv', loans: '/samples/prestamos.csv' },
    tooLarge: 'El archivo es muy grande: 1 MB a lo más. Divídalo en varios.', refused: 'Este archivo no se puede leer. No se guardó nada de él.',
    notRead: 'No se pudo abrir el archivo en este aparato. Escójalo otra vez.',
  },
  files: {
    title: 'Archivos hasta ahora', none: 'Todavía no hay archivos', noneWhy: 'Los que usted traiga se quedan aquí, para seguir después.',
    lines: '{count, plural, one {# renglón} other {# renglones}}; lo trajo {name} el {moment}',
    recorded: { payments: '{count, plural, =0 {No traía nada nuevo} one {# pago anotado} other {# pagos anotados}}', loans: '{count, plural, =0 {No traía nada nuevo} one {# préstamo traído} other {# préstamos traídos}}' },
    waiting: 'Todavía sin anotar',
  },
  check: {
    loading: 'Revisando cada renglón',
    warned: '{count, plural, one {# préstamo por ver} other {# préstamos por ver}}', hasRead: '{count, plural, one {Ya vi este préstamo. Ya existe y se trae como está.} other {Ya vi estos # préstamos. Ya existen y se traen como están.}}', readFirst: 'Primero vea los préstamos de abajo y luego marque esto.',
    bad: '{count, plural, one {# renglón por corregir} other {# renglones por corregir}}', there: 'Ya estaban: {count, number}',
    new: { payments: '{count, plural, one {# pago nuevo} other {# pagos nuevos}}', loans: '{count, plural, one {# préstamo nuevo} other {# préstamos nuevos}}' },
    putRight: 'Con un solo renglón mal no se anota nada. Corríjalos en su hoja de cálculo, guárdela y traiga otra vez el archivo.',
    nothingNew: 'Todo lo de este archivo ya está aquí. No hay nada que hacer.',
    record: { payments: '{count, plural, one {Anotar # pago, {amount}} other {Anotar # pagos, {amount}}}', loans: '{count, plural, one {Traer # préstamo, faltan {amount}} other {Traer # préstamos, faltan {amount}}}' },
    done: { payments: '{count, plural, =0 {No había nada nuevo} one {Quedó anotado # pago} other {Quedaron anotados # pagos}}', loans: '{count, plural, =0 {No había nada nuevo} one {Ya está aquí # préstamo} other {Ya están aquí # préstamos}}' },
    wasRecorded: { payments: 'Lo anotó {name} el {moment}: {count, plural, one {# pago nuevo} other {# pagos nuevos}}.', loans: 'Lo trajo {name} el {moment}: {count, plural, one {# préstamo nuevo} other {# préstamos nuevos}}.' },
    notReadColumns: 'Columnas que no se leen: {names}.',
    onlyFinance: 'Lo anota finanzas.',
  },
  lines: {
    warned: 'Vea primero estos', known: 'Qué hay que saber', together: '{one} y {other}',
    bad: 'Por corregir', new: 'Nuevos', there: 'Ya estaban', all: 'Los {count, number} renglones', fewer: 'Menos renglones',
    line: 'Renglón', loan: 'Préstamo', date: 'Fecha', amount: 'Cantidad', how: 'Cómo', goesTo: 'Va a', wrong: 'Qué está mal', empty: 'vacío',
    part: { interest: 'interés {amount}', principal: 'capital {amount}', fees: 'cargos {amount}', credit: 'a favor {amount}' },
    withNumber: '{method} {number}',
    fault: '{column}: {what}',
    borrower: 'Quién', lent: 'Se entregó', lentOn: '{amount} el {date}', begins: 'Empieza aquí con', next: 'Próximo pago', left: '{count, plural, one {falta # pago} other {faltan # pagos}}', fromStart: 'desde su primer día', asOf: 'al {date}',
  },
  column: {
    file: 'El archivo', line: 'El renglón', loan: 'Préstamo', receivedOn: 'Fecha', amount: 'Cantidad', method: 'Forma de pago', reference: 'Referencia',
    givenNames: 'Nombres', familyNames: 'Apellidos', phone: 'Teléfono', email: 'Correo', coGivenNames: 'Quien también debe', coFamilyNames: 'Apellidos de quien también debe', coPhone: 'Teléfono de quien también debe', coEmail: 'Correo de quien también debe', language: 'Idioma', product: 'Producto', lentOn: 'Entregado el', rate: 'Tasa anual',
    installments: 'Pagos que faltan', nextDueOn: 'Próximo pago', principal: 'Capital que falta', paidThrough: 'Interés pagado hasta', interest: 'Interés que debe', fees: 'Cargos que debe', asOf: 'Fecha del saldo',
  },
} satisfies WordsLike<typeof en>
