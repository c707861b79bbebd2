import type { SystemReport } from '#netlify/services/systems/circuit.ts';
import { reportSystem as count } from '#netlify/services/systems/systems.ts';

import type { MutationResolvers, SystemReportInput } from '../generated/resolvers.ts';

export const reportSystem: MutationResolvers['reportSystem'] = (_, { report }, { deps }) => count(deps, report.system, toReport(report));

function toReport({ result, message, waitMs }: SystemReportInput): SystemReport {
  if (result === 'FAILED') return { result, message: message ?? 'It failed.' };
  if (result === 'BUSY') return { result, message: message ?? 'It asks to wait.', waitMs: Math.max(0, waitMs ?? 0) };
  return { result };
}
