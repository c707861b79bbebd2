import type { InstancePageQuery } from '#netlify/site/generated/graphql.ts';

/** One instance as its page asks for it. */
export type Instance = NonNullable<InstancePageQuery['processInstance']>;
