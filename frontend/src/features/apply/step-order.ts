/** The pages of the interview by name, in order (their contents: steps.ts). */
export const stepOrder = ['business', 'story', 'people', 'loan', 'budget', 'review'] as const

export type StepName = (typeof stepOrder)[number]

export const nextStep = (name: StepName): StepName => stepOrder[stepOrder.indexOf(name) + 1] ?? 'review'
