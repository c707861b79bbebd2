/** `npm run bpmn:deploy` on the real engine, with the account that may deploy and nothing more. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { deployChangedModels } from '#bpmn/deploy.ts';
import { createFlowableClient } from '#flowable/client/index.ts';
import { readAccountConfig, readFlowableConfig } from '#flowable/config.ts';
import { planDeployment, printPlan } from '#scripts/operate/deploy/plan.ts';
import { rollBack } from '#scripts/operate/deploy/roll-back.ts';
import { printVersions, versionsOf } from '#scripts/operate/deploy/versions.ts';
import { workflowOf } from '#tests/support/kit-host.ts';
import { modelOf } from '#tests/support/task-model.ts';

const { settings } = inject('stack');
const deployer = createFlowableClient(readAccountConfig('deployment', settings));
const everything = createFlowableClient(readFlowableConfig(settings));
const key = `deployed-${randomUUID().slice(0, 8)}`;
const topic = `${key}.work`;
const first = modelOf(key, [topic]);
const second = first.replace('<endEvent id="end"/>', '<endEvent id="end" name="Over"/>');

let directory: string;
const model = (xml: string) => writeFile(join(directory, `${key}.bpmn`), xml);
const plan = async () => printPlan(await planDeployment(deployer, { directory }));
const apply = (origin: string) => deployChangedModels({ flowable: deployer, directory, origin });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'baton-models-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe('a deployment', () => {
  it('is planned before it changes anything, in words, with what goes on running', async () => {
    await model(first);
    expect(await plan()).toBe(`${key}: new, version 1\n1 to deploy: npm run bpmn:deploy -- --apply`);
    await apply('from 3f2a91c');
    expect(await plan()).toBe(`${key}: unchanged, version 1\nNothing to deploy.`);
    await everything.processInstances.start({ processDefinitionKey: key, businessKey: key, variables: {} });
    await model(second);
    const planned = await plan();
    expect(planned).toContain(`${key}: version 1 becomes 2\n  `);
    expect(planned).toContain('Over');
    expect(planned).toContain('  1 running on version 1 stay there');
    expect(await deployer.processDefinitions.latestByKey(key), 'a plan deploys nothing').toMatchObject({ version: 1 });
  });

  it('notes where each version came from', async () => {
    await apply('from 4b1c0de');
    expect(await versionsOf(deployer, key)).toMatchObject([
      { version: 2, running: 0, origin: 'from 4b1c0de' },
      { version: 1, running: 1, origin: 'from 3f2a91c' },
    ]);
    expect(printVersions(await versionsOf(deployer, key))).toMatch(
      /^version +deployed +running +origin\n2 .*from 4b1c0de\n1 .*from 3f2a91c$/,
    );
  });

  it('is rolled back to a named version, on which new instances begin; running ones stay', async () => {
    expect(await rollBack(deployer, [], `${key}@1`)).toBe(`${key} version 3 is as version 1 was. Running instances stay on theirs.`);
    await everything.processInstances.start({ processDefinitionKey: key, businessKey: `${key}-2`, variables: {} });
    expect(await versionsOf(deployer, key)).toMatchObject([
      { version: 3, running: 1, origin: 'back to version 1' },
      { version: 2, running: 0 },
      { version: 1, running: 1 },
    ]);
    expect(await rollBack(deployer, [], `${key}@1`)).toBe(`${key} is as version 1 was already: version 3.`);
  });

  it('is not rolled back to what does not exist, or to what the code does not fit', async () => {
    await expect(rollBack(deployer, [], `${key}@9`)).rejects.toThrow(`${key} has no version 9; it has 3, 2, 1.`);
    await expect(rollBack(deployer, [], key)).rejects.toThrow('write <process key>@<version>');
    await expect(rollBack(deployer, [], 'nobody@1')).rejects.toThrow('The engine has no model nobody.');
    await expect(rollBack(deployer, [workflowOf(key, {})], `${key}@2`)).rejects.toThrow(/does not fit that version:\n {2}task-1: /);
    expect(await deployer.processDefinitions.latestByKey(key), 'nothing was deployed').toMatchObject({ version: 3 });
  });
});
