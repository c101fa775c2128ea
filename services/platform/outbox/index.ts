export { outboxChannel, tellWorkflow, type Told } from './tell-workflow.ts'
