/**
 * Checks that the engine's history, the database and the sandbox agree: nothing lost, nothing twice. Reads only; exit status 1 when an
 * invariant is violated. Settings: FLOWABLE_*, DATABASE_URL, and SANDBOX_URL where there is a sandbox.
 */
import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';

import { gatherFacts } from './check/facts.ts';
import { describeVerdicts, verdicts } from './check/report.ts';
import { runningSettings } from './stack/running-settings.ts';

const env = runningSettings();
const results = verdicts(
  await gatherFacts({
    flowable: createFlowableClient(readFlowableConfig(env)),
    activitiesUrl: env['DATABASE_URL'] ?? '',
    sandboxUrl: env['SANDBOX_URL'] ?? null,
  }),
);
process.stdout.write(`${describeVerdicts(results)}\n`);
process.exitCode = results.some((verdict) => verdict.violations.length > 0) ? 1 : 0;
