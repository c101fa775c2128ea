/** Why something is asked for, in words prepared in every language; an officer may add her own. */
export const askReasons = ['everyone-sends-it', 'to-confirm-it', 'to-see-the-price', 'figures-differ', 'newer-one', 'names-differ'] as const
export type AskReason = (typeof askReasons)[number]

/** Why a paper cannot be used, said so that she knows what to do; `other` needs words. */
export const rejectReasons = ['blurry', 'cut-off', 'pages-missing', 'another-paper', 'too-old', 'another-name', 'other'] as const
export type RejectReason = (typeof rejectReasons)[number]
