// Jest would turn a .ts file here into CommonJS; from an .mjs Node loads the project as it does in production.
export { setUp as default } from './shared-server.ts'
