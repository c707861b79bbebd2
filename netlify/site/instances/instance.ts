import type { InstancePageQuery } from '#netlify/site/generated/graphql.ts';

/** Process instance with the fields of its page. */
export type Instance = NonNullable<InstancePageQuery['processInstance']>;
