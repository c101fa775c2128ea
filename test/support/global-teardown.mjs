export { tearDown as default } from './shared-server.ts'
