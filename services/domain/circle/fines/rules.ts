/** The rules of a circle that has fines: where they go. Into the box they are shared out; into the social fund they help who needs it. */
export interface FineRules { into: 'box' | 'social-fund' }
