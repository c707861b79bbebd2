/** Resolvers of the whole schema. A missing one is a type error. */
import { DateTimeResolver, JSONObjectResolver, JSONResolver } from 'graphql-scalars';

import { installedMutations, installedQueries } from '#netlify/installed/resolvers.ts';

import * as activity from './activity/resolvers.ts';
import * as alert from './alert/resolvers.ts';
import * as audit from './audit/resolvers.ts';
import * as conversation from './conversation/resolvers.ts';
import * as erasure from './erasure/resolvers.ts';
import * as health from './health/resolvers.ts';
import * as incident from './incident/resolvers.ts';
import * as inbox from './inbox/resolvers.ts';
import * as message from './message/resolvers.ts';
import * as notification from './notification/resolvers.ts';
import * as overview from './overview/resolvers.ts';
import * as operation from './operation/resolvers.ts';
import * as person from './person/resolvers.ts';
import * as process from './process/resolvers.ts';
import * as retention from './retention/resolvers.ts';
import * as systems from './systems/resolvers.ts';
import * as work from './work/resolvers.ts';
import * as workItem from './work-item/resolvers.ts';
import type { MutationResolvers, QueryResolvers } from './generated/resolvers.ts';

const Query: QueryResolvers = {
  ...activity.queries,
  ...alert.queries,
  ...audit.queries,
  ...health.queries,
  ...incident.queries,
  ...inbox.queries,
  ...message.queries,
  ...notification.queries,
  ...overview.queries,
  ...operation.queries,
  ...person.queries,
  ...process.queries,
  ...systems.queries,
  ...work.queries,
  ...workItem.queries,
  ...installedQueries,
};

const Mutation: MutationResolvers = {
  ...activity.mutations,
  ...alert.mutations,
  ...conversation.mutations,
  ...erasure.mutations,
  ...incident.mutations,
  ...inbox.mutations,
  ...message.mutations,
  ...notification.mutations,
  ...operation.mutations,
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
  ...alert.types,
  ...incident.types,
  ...message.types,
  ...overview.types,
  ...operation.types,
  ...process.types,
  ...work.types,
  ...workItem.types,
};
