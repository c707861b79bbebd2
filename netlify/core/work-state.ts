/** States of accepted work: everything accepted is in exactly one of them. */
export const workStates = ['DONE', 'WAITING', 'RETRYING', 'NEEDS_ATTENTION', 'REJECTED'] as const;
export type WorkState = (typeof workStates)[number];
