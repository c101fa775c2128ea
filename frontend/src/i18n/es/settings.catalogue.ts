import type en from '../en/settings.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  title: 'Ajustes', lead: 'Cada valor vale desde un día. Lo que valía antes se queda guardado.', loading: 'Buscando los ajustes',
  fallback: 'Como viene Molino', since: 'Desde el {date}', change: 'Cambiar', changeOf: 'Cambiar: {name}', yes: 'Sí', no: 'No',
  from: 'Desde', fromHint: 'Hoy o después.', set: 'Poner este valor', leave: 'Ahora no', done: 'Listo, y queda en la historia',
  kept: { title: 'Quiénes están con el programa', coaches: 'Guías', coachesNote: 'Quién guía a quién', partners: 'Organizaciones', partnersNote: 'Sus acuerdos y sus preguntas', pools: 'Fondos de garantía', poolsNote: 'Las aportaciones y lo que queda' },
  name: {
    coaching: 'Días de las pláticas con su guía',
    vouching: 'Quién responde',
    lender: 'Quién presta', 'ecoa-agency': 'Oficina federal en las cartas de rechazo', clocks: 'Días de una solicitud', budget: 'Presupuesto',
    uploads: 'Fotos y papeles que se mandan',
    agreement: 'Contrato', 'due-reminders': 'Recordatorios', 'late-reminders': 'Recordatorios después de la fecha', 'late-rules': 'Cuándo el interés ya no cuenta como ganado', help: '«No puedo pagar esta vez»', 'contact-limits': 'Límites de llamadas', collections: 'Días de un préstamo atrasado', 'officer-default-limit': 'Límite de un oficial que no tiene el suyo', 'staff-second-factor': 'Segundo código para el personal', 'change-limit': 'Límite de lo que se perdona en un préstamo', 'put-off-limit': 'Límite para recorrer pagos',
    'partner-throttle': 'Cuándo se le pide menos a una organización',
    'circle-kinds': 'Tipos de grupo',
    'circle-rules': 'Reglas de una tanda',
    'new-device-code': 'Código en un aparato nuevo',
    'rate-caps': 'Topes de lo que puede costar un año de préstamo',
    'quiet-hours': 'Horas sin mensajes de texto',
  },
  caps: {
    class: { 'finance-charge': 'Cargos que van en la tasa', 'state-only': 'Cargos que solo cuenta el tope del estado', 'public-official': 'Cargos que van a una oficina pública' },
    one: 'Tope {number, number}', add: 'Agregar un tope', remove: 'Quitar este tope', removeNumber: 'Quitar el tope {number, number}', ownState: 'Estado donde prestan', ownType: 'Clase de prestamista que son',
    stateHint: 'Dos letras, como NM.', throughSmall: 'Es menos que donde empieza el tope.',
    tried: 'Lo que se presta hoy, con estos topes', unfinished: 'Algo de arriba todavía no se puede leer.', trying: '{name}: probando todos los números de pagos en todos los días de un año…',
    holds: '{name} los respeta.', noCap: 'Ningún tope habla de las cantidades de {name}.', beyond: 'más de 1,000 %',
    breaks: '{name} pasaría uno: {amount} en {count, plural, one {# pago} other {# pagos}}, desde el {day}, podría costar {rate} al año, y el tope de {state} es {cap}. Desde ese día un préstamo así ya no se da; los que ya se hicieron quedan como están.',
  },
  lenderType: { 'loan-fund': 'Fondo de préstamos', bank: 'Banco', 'credit-union': 'Cooperativa de crédito' },
  line: {
    beforeFundingDays: 'Primera plática, días después de aprobar', afterFundingDays: 'Pláticas, días después de entregar el dinero', completionDays: 'Última plática, días después de liquidar', earlyWarningDays: 'Plática tras un atraso, en días', remindDaysBefore: 'Recordar la plática, días antes',
    missedAfterDays: 'Falta la plática, días después', missedToOfficerDays: 'Pasa al oficial, días después', closeAfterDays: 'Termina sin la última plática, días después', officersReadPrivateNotes: 'Los oficiales leen las notas privadas',
    peersNeeded: 'Personas que deben responder', endorsementCounts: 'Una recomendación cuenta como', closeAtMost: 'De la casa y la familia, a lo más', windowDays: 'Días para esperar a quien responde', reminderDays: 'Recordar en los días', mostOpenPerPerson: 'Por cuántas personas puede responder alguien a la vez', applicantSeesAnswers: 'Quien pide ve lo que se contestó',
    name: 'Nombre', address: 'Dirección', phone: 'Teléfono', hours: 'Horario',
    missingReminderDays: 'Recordar papeles que faltan, los días', incompletenessNoticeDay: 'Aviso de papeles que faltan, el día', incompleteDays: 'Días de ley para una solicitud incompleta',
    respondWithinDays: 'Días para contestar ese aviso', escalationDays: 'Pasar a otra persona lo no decidido, los días', decisionDays: 'Días de ley para decidir',
    counterofferDays: 'Días que vale otra oferta', counterofferLatestDay: 'Último día de ley tras otra oferta', signReminderDays: 'Recordar la firma, los días', invitationDays: 'Días que vale una invitación',
    mostBytesAFile: 'Lo más que pesa un archivo, en MB', mostFiles: 'Archivos por solicitud', mostBytesTogether: 'Lo más que pesan todos, en MB', mostAnHour: 'Archivos por persona en una hora',
    fewestLoans: 'Préstamos que respalda, por lo menos', slowAtPercent: 'Se le pide poco a poco desde este por ciento con más de 30 días de atraso', stopAtPercent: 'No se le pide desde este por ciento', openAtOnce: 'Solicitudes abiertas a la vez, a lo más',
    fewestMembers: 'Personas, por lo menos', mostMembers: 'Personas, a lo más', leastContributionCents: 'Cada quien pone, por lo menos', mostContributionCents: 'Cada quien pone, a lo más',
    from: 'Desde las', until: 'Hasta las', minimumLeftCents: 'Debe quedar al mes', goodThroughDays: 'Días que vale un contrato', daysBefore: 'Días antes de que toque pagar', nonAccrualAfterDays: 'El interés deja de contarse como ganado con más de estos días de atraso', daysAfter: 'Días después de la fecha más vieja sin pagar', answerBankingDays: 'Días hábiles para contestar', longestPauseDays: 'Pausa más larga, en días', longestPromiseDays: 'Una promesa es, a lo más, para tantos días', closesAfterDays: 'Una plática contestada se cierra a los días', maxPerWeek: 'Llamadas en siete días, a lo más', quietFrom: 'No se llama desde las', quietUntil: 'No se llama hasta las', callOnDay: 'Primera llamada, días después de la fecha sin pagar', noAnswerAgainDays: 'No contestan: otra vez a los días', talkedAgainDays: 'Después de platicar: otra vez a los días', refusedAgainDays: 'Dice que no paga: otra vez a los días', longLateDays: 'Cartas con salidas, los días', secondPersonDay: 'Otro oficial se entera desde el día', chargeOffDay: 'Se propone darlo por perdido el día', mostGivenUpCents: 'Se perdona o se devuelve, a lo más', mostDays: 'Días que recorre una sola persona, a lo más', approvalLimitCents: 'Límite', required: 'Se pide', state: 'Estado', lenderType: 'Clase de prestamista', caps: 'Tope', fromCents: 'Cantidades desde', throughCents: 'Cantidades hasta', annualPercent: 'Por ciento al año, a lo más', counts: 'Cargos que cuentan',
  },
} satisfies WordsLike<typeof en>
