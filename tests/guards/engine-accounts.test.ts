import { describe, expect, it } from 'vitest';

import { type EngineAccount, engineAccounts, operations } from '#flowable/client/operations.ts';

import { read, sourceFiles } from './repository.ts';

/** Code that calls the engine with each account. Calls beyond the account's list are type errors (`ClientOf`). */
const partOf: Readonly<Record<EngineAccount, RegExp>> = {
  api: /^netlify\//,
  bridge: /^(inngest|scripts\/operate\/check)\//,
  deployment: /^(bpmn\/deploy\.ts|scripts\/(operate\/deploy|model\/contracts)\/)/,
};

/** Requests that a function of the client makes under the name of another operation. */
const partOfAnother: Readonly<Record<string, string>> = {
  'processDefinitions.xml': 'processDefinitions.elements',
  'jobs.locateRetrying': 'jobs.locate',
  'jobs.locateDeadLetter': 'jobs.locate',
  'jobs.locateSuspended': 'jobs.locate',
  'jobs.locateExternal': 'jobs.locate',
};

function unneeded(account: EngineAccount, code: string): string[] {
  const granted = Object.entries(operations).filter(([, { accounts }]) => (accounts as readonly EngineAccount[]).includes(account));
  const isCalled = (name: string): boolean => code.includes(`${name}(`);
  return granted.map(([name]) => name).filter((name) => !isCalled(name) && !isCalled(partOfAnother[name] ?? name));
}

describe('the operations of an account', () => {
  it.each(engineAccounts)('of %s are all called by its part', (account) => {
    const code = sourceFiles.filter((path) => partOf[account].test(path)).map(read);
    expect(unneeded(account, code.join('\n'))).toEqual([]);
  });

  it('are named when nothing calls them', () => {
    expect(unneeded('deployment', 'flowable.engine.info()')).toContain('deployments.create');
  });
});
