import { pageSize } from '#netlify/core/page.ts';
import { elementStatistics, type VersionStatistics } from '#netlify/services/processes/instances/element-statistics.ts';
import { overviewOf } from '#netlify/services/processes/instances/overview.ts';
import { serviceLevelsOf } from '#netlify/services/processes/instances/service-levels.ts';

import type { QueryResolvers, VersionStatisticsResolvers } from '../generated/resolvers.ts';
import { loadProcessDefinition } from '../process/process-definition.ts';
import type { Remaining } from '../remaining.ts';

const maxHours = 168;

export const queries = {
  processOverview: (_, { hours }, { deps, person }) =>
    overviewOf(deps, person.tenant, pageSize(hours, { defaultSize: 24, limit: maxHours, field: 'hours' })),
  versionStatistics: (_, { key, version }, { deps, person }) => elementStatistics(deps, { tenant: person.tenant, key, version }),
  serviceLevels: (_, { key }, { deps, person }) => serviceLevelsOf(deps, { tenant: person.tenant, key }),
} satisfies Partial<QueryResolvers>;

const versionStatisticsFields: Remaining<VersionStatisticsResolvers, VersionStatistics> = {
  processDefinition: ({ processDefinitionId }, _, context) => loadProcessDefinition(context, processDefinitionId),
};

export const types = { VersionStatistics: versionStatisticsFields };
