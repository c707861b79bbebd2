import type { MutationResolvers, QueryResolvers } from '#netlify/graphql/generated/resolvers.ts';
import * as failed from '#netlify/services/sweep/failed-rows.ts';
import { recordHeartbeat } from '#netlify/services/sweep/heartbeat.ts';

export const dueFailedRows: QueryResolvers['dueFailedRows'] = (_, { limit }, { deps }) => failed.dueFailedRows(deps, limit);

export const reportFailedRows: MutationResolvers['reportFailedRows'] = (_, { rows }, { deps }) => failed.reportFailedRows(deps, rows);

export const clearFailedRows: MutationResolvers['clearFailedRows'] = (_, { rows }, { deps }) => failed.clearFailedRows(deps, rows);

export const beat: MutationResolvers['beat'] = async (_, { backlog, ...rest }, { deps }) => {
  const topics = backlog.map((topic) => ({ ...topic, oldestSince: topic.oldestSince.toISOString() }));
  await recordHeartbeat(deps, { ...rest, backlog: topics });
  return true;
};
