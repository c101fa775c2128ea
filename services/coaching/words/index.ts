import { registerNotices } from '#platform/notify/index.ts'
import { en } from './en.catalogue.ts'
import { es } from './es.catalogue.ts'

registerNotices({ en, es, textVersion: 'coaching-2026-11' })
