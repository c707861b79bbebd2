/**
 * `npm run bpmn:deploy`: says what a deployment of bpmn/ would change at the engine of the settings. `-- --apply` deploys it, `-- --versions
 * <key>` lists the versions of a model, `-- --rollback <key>@<version>` makes the text of an older version the newest one. `--apply` takes
 * keys of models; without, it deploys all. Running instances stay on their version. Settings: FLOWABLE_URL and the account `deployment`.
 */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';

import { deployChangedModels } from '#bpmn/deploy.ts';
import { createFlowableClient } from '#flowable/client/index.ts';
import { readAccountConfig } from '#flowable/config.ts';
import { workflows } from '#inngest/workflows/index.ts';
import { ROOT } from '#scripts/stack/checkout.ts';
import { runningSettings } from '#scripts/stack/running-settings.ts';
import '#scripts/support/closed-pipe.ts';
import { errorMessage } from '#scripts/support/error-message.ts';

import { planDeployment, printPlan } from './deploy/plan.ts';
import { rollBack } from './deploy/roll-back.ts';
import { printVersions, versionsOf } from './deploy/versions.ts';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { apply: { type: 'boolean' }, versions: { type: 'string' }, rollback: { type: 'string' } },
    allowPositionals: true,
  });
  const flowable = createFlowableClient(readAccountConfig('deployment', runningSettings()));
  const only = positionals.length > 0 ? { only: positionals } : {};
  if (values.versions !== undefined) console.log(printVersions(await versionsOf(flowable, values.versions)));
  else if (values.rollback !== undefined) console.log(await rollBack(flowable, workflows, values.rollback));
  else if (values.apply) await deployChangedModels({ flowable, ...only, origin: `from ${revision()}`, log: (line) => console.log(line) });
  else console.log(printPlan(await planDeployment(flowable, only)));
}

/** Returns the commit of the checkout, with a mark when models were changed since. */
function revision(): string {
  try {
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--', 'bpmn') === '' ? '' : ', changed'}`;
  } catch {
    return 'a folder without git';
  }
}

main().catch((error: unknown) => {
  console.error(errorMessage(error));
  process.exitCode = 1;
});
