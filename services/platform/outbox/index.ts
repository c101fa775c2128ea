export { outboxChannel, tellWorkflow, tellWorkflows, type Told } from './tell-workflow.ts'
