import type en from '../en/staff.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  places: {
    people: 'Mi gente', endorsements: 'Recomendaciones', ownMoney: 'Mi dinero', ownApplication: 'Mi solicitud', ownCircle: 'Mi tanda',
    queue: 'Pendientes', late: 'Atrasados', portfolio: 'Cartera', loans: 'Préstamos', disbursements: 'Entregas', books: 'Libros',
    grants: 'Personas', pools: 'Fondos', settings: 'Ajustes', operations: 'Operación', assist: 'Ayudar a alguien',
    circles: 'Tandas', products: 'Productos',
  },
  lostPhone: { title: 'Perdió su teléfono', why: 'Para quien pide o está en una tanda y ya no puede entrar.', go: 'Ayudarle a entrar' },
  office: {
    officer: 'Oficial de préstamos', finance: 'Finanzas', administrator: 'Administración', auditor: 'Auditoría', coach: 'Guía',
    coordinator: 'Coordinación', partner: 'Organización', reporting: 'Informes', funder: 'Donante',
    applicant: 'Solicitante', member: 'Integrante de tanda',
  },
} satisfies WordsLike<typeof en>
