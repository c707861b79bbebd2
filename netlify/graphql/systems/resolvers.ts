import type { SystemReport } from '#netlify/services/systems/circuit.ts';
import { listSystems, reportSystem, takeTrial } from '#netlify/services/systems/systems.ts';

import type { MutationResolvers, QueryResolvers, SystemReportInput } from '../generated/resolvers.ts';

export const queries = {
  systems: (_, __, { deps }) => listSystems(deps),
} satisfies Partial<QueryResolvers>;

export const mutations = {
  reportSystem: (_, { report }, { deps }) => reportSystem(deps, report.system, toReport(report)),
  takeTrial: (_, { systems }, { deps }) => takeTrial(deps, systems),
} satisfies Partial<MutationResolvers>;

function toReport({ result, message, waitMs }: SystemReportInput): SystemReport {
  if (result === 'FAILED') return { result, message: message ?? 'It failed.' };
  if (result === 'BUSY') return { result, message: message ?? 'It asks to wait.', waitMs: Math.max(0, waitMs ?? 0) };
  return { result };
}
