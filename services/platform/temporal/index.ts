export { connectTemporal, type TemporalConnection } from './client.ts'
export { untilNamespaceAnswers } from './until-namespace-answers.ts'
