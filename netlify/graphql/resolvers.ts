/** Resolvers of the whole schema. A missing one is a type error. */
import { DateTimeResolver, JSONObjectResolver, JSONResolver } from 'graphql-scalars';

import { installedMutations, installedQueries } from '#netlify/installed/resolvers.ts';

import * as activity from './activity/resolvers.ts';
import * as audit from './audit/resolvers.ts';
import * as conversation from './conversation/resolvers.ts';
import * as erasure from './erasure/resolvers.ts';
import * as health from './health/resolvers.ts';
import * as inbox from './inbox/resolvers.ts';
import * as message from './message/resolvers.ts';
import * as notification from './notification/resolvers.ts';
import * as person from './person/resolvers.ts';
import * as process from './process/resolvers.ts';
import * as retention from './retention/resolvers.ts';
import * as systems from './systems/resolvers.ts';
import * as work from './work/resolvers.ts';
import * as workItem from './work-item/resolvers.ts';
import type { MutationResolvers, QueryResolvers } from './generated/resolvers.ts';

const Query: QueryResolvers = {
  ...activity.queries,
  ...audit.queries,
  ...health.queries,
  ...inbox.queries,
  ...message.queries,
  ...notification.queries,
  ...person.queries,
  ...process.queries,
  ...systems.queries,
  ...work.queries,
  ...workItem.queries,
  ...installedQueries,
};

const Mutation: MutationResolvers = {
  ...activity.mutations,
  ...conversation.mutations,
  ...erasure.mutations,
  ...inbox.mutations,
  ...message.mutations,
  ...notification.mutations,
  ...person.mutations,
  ...process.mutations,
  ...retention.mutations,
  ...systems.mutations,
  ...work.mutations,
  ...installedMutations,
};

export const resolvers = {
  DateTime: DateTimeResolver,
  JSONObject: JSONObjectResolver,
  JSON: JSONResolver,
  Query,
  Mutation,
  ...activity.types,
  ...message.types,
  ...process.types,
  ...work.types,
  ...workItem.types,
};
