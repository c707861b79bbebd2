import flowable from '../flowable.json' with { type: 'json' };

const known: ReadonlySet<string> = new Set(flowable.types.map(({ name }) => `flowable:${name}`));

/** Whether our descriptor of Flowable's extensions has the type: `flowable:In`. */
export const isKnownFlowable = (type: string): boolean => known.has(type);
