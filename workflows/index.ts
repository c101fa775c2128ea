/** Every workflow that a worker runs, by the name under which it is started. */
export { approval } from './approval/workflow.ts'
export { circleCycle } from './circle-cycle/workflow.ts'
export { coaching } from './coaching/workflow.ts'
export { collections } from './collections/workflow.ts'
export { endOfDay } from './end-of-day/workflow.ts'
