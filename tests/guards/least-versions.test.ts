import { execFileSync } from 'node:child_process';

import { describe, expect, it } from 'vitest';

import { read, root } from './repository.ts';

interface Rule {
  readonly name: string;
  readonly least: string;
  readonly never: readonly string[];
}

const rules: readonly Rule[] = [...read('docs/security.md').matchAll(/^\| `([^`]+)` \| (\d[^|]*) \| ([^|]+) \| [^|]+ \|$/gm)].map(
  ([, name = '', least = '', never = '']) => ({ name, least: least.trim(), never: never.match(/\d+\.\d+\.\d+/g) ?? [] }),
);

const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version?: string; dev?: boolean }> };
const pom = read('flowable/engine/pom.xml');

/** Returns every installed version of a package. */
function versionsOf(name: string): string[] {
  if (name.endsWith(':spring-boot-starter-parent'))
    return pom.match(/(?<=spring-boot-starter-parent<\/artifactId>\s*<version>)[^<]+/g) ?? [];
  if (name === 'org.flowable:flowable') return pom.match(/(?<=<flowable\.version>)[^<]+/g) ?? [];
  const copies = Object.entries(lock.packages).filter(
    ([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`),
  );
  return copies.flatMap(([, { version }]) => version ?? []);
}

const numbers = (version: string): number[] => version.split(/[.+-]/).slice(0, 3).map(Number);

/** Compares two versions. Negative: `a` is older than `b`. */
function compared(a: string, b: string): number {
  const [left, right] = [numbers(a), numbers(b)];
  const place = left.findIndex((part, at) => part !== right[at]);
  return place === -1 ? 0 : (left[place] ?? 0) - (right[place] ?? 0);
}

const problemsOf = ({ name, least, never }: Rule, versions: readonly string[]): string[] =>
  versions
    .filter((version) => never.includes(version) || compared(version, least) < 0)
    .map((version) => `${name} ${version}, not ${least}`);

describe('the table of least versions', () => {
  it('has a rule for each package through which we were told of trouble', () => {
    expect(rules.map(({ name }) => name)).toEqual(expect.arrayContaining(['inngest', 'axios', 'graphql', 'jose', 'org.flowable:flowable']));
  });

  it.each(rules)('holds for every copy of $name', (rule) => {
    const versions = versionsOf(rule.name);
    expect(versions.length, 'installed').toBeGreaterThan(0);
    expect(problemsOf(rule, versions)).toEqual([]);
  });

  it('names what is too old or never to be used', () => {
    const rule = { name: 'axios', least: '1.16.0', never: ['1.17.3'] };
    expect(problemsOf(rule, ['1.15.9', '0.30.4', '1.17.3'])).toHaveLength(3);
    expect(problemsOf(rule, ['1.16.0', '1.21.1', '2.0.0'])).toEqual([]);
  });
});

interface Component {
  readonly 'bom-ref': string;
  readonly properties: readonly { readonly name: string }[];
}

// With `--omit dev` npm leaves packages out that development needs, too.
it('npm run sbom names every package of a deployment, in its version', () => {
  const { scripts, dependencies } = JSON.parse(read('package.json')) as Record<'scripts' | 'dependencies', Record<string, string>>;
  const [command = '', ...args] = (scripts['sbom'] ?? '').split(' ');
  const written = execFileSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  const { components } = JSON.parse(written) as { components: Component[] };
  const deployed = components.filter(({ properties }) => !properties.some(({ name }) => name === 'cdx:npm:package:development'));
  const named = new Set(deployed.map((component) => component['bom-ref']));
  expect(Object.entries(dependencies).filter(([name, version]) => !named.has(`${name}@${version}`))).toEqual([]);
});
