import type { CoachingWords } from './en.catalogue.ts'

/** Se escribe primero aquí: usted, corto, claro, sin decir de más. */
export const es = {
  'coach-assigned': {
    subject: '{coach} es ahora su guía',
    body: `{coach} le acompaña durante su préstamo: de vez en cuando platican de cómo va el negocio y de lo que sigue. No le cuesta nada.

Su teléfono es {phone}. En "mi dinero" ve cuándo platican, y desde ahí puede pedir ayuda cuando quiera.`,
  },
  'talk-reminder': {
    subject: 'Su plática con {coach} es el {on}',
    body: `El {on} platica con {coach} de cómo va el negocio. Tenga a la mano lo que vendió y lo que gastó, si lo apuntó; si no, platiquen igual.

¿Ese día no puede? Llámele: {phone}.`,
  },
  'note-shared': {
    subject: '{coach} le dejó una nota',
    body: `{coach} apuntó lo que platicaron. La nota está en Molino, en "mi dinero", junto con lo que le toca hacer.`,
  },
  'coach-help-answered': {
    subject: '{name} ya tiene su aviso',
    body: `Usted pidió ayuda el {on}. {name} ya lo leyó y se va a encargar. Si no puede esperar, llame al {phone}.`,
  },
  'talk-reminder-for-coach': {
    subject: 'Plática con {person} el {on}',
    body: 'El {on} platica con {person}. En su página están sus próximos pasos y lo que apuntó la última vez.',
  },
  'talk-without-coach': {
    subject: '{person} todavía no tiene guía',
    body: 'Hay una plática con {person} para el {on} y nadie es su guía. Por favor tómela de la lista de gente sin guía.',
  },
  'talk-missed': {
    subject: 'No hubo plática con {person}',
    body: 'La plática con {person} era el {on} y no se apuntó nada. Por favor llámele hoy, y apunte cómo le fue o qué otro día quedan.',
  },
  'talk-missed-for-officer': {
    subject: '{person}: faltó una plática y no se ha repuesto',
    body: 'La plática con {person} del {on} no se hizo y desde entonces no ha habido otra. Su guía ya lo sabe. Por favor vea con su guía qué pasa.',
  },
  'coach-got-person': {
    subject: '{person} es ahora de su gente',
    body: '{person} es ahora parte de la gente que usted guía. En su página se ve cómo va su préstamo y lo que sigue.',
  },
  'coach-help-asked': {
    subject: '{person} pide ayuda',
    body: '{person} pidió ayuda el {on}. Por favor llámele hoy; el aviso queda en su lista hasta que se cierre.',
  },
} satisfies CoachingWords
