export { forbidden, notFound, problem, ProblemError, type FieldProblem, type ProblemOptions } from './problem.ts'
export { problemSchema } from './schema.ts'
export { constraintOf, sqlStateOf } from './sql-state.ts'
