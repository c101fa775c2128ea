export { once, type Answer, type Claim } from './once.ts'
export { requestHash } from './request-hash.ts'
