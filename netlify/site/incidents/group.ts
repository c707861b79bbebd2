import type { ErrorGroupQuery } from '#netlify/site/generated/graphql.ts';

export type Group = NonNullable<ErrorGroupQuery['errorGroup']>;
