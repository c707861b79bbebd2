import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { root } from './repository.ts';

interface Planted {
  readonly file: string;
  readonly source: string;
  readonly rule: string;
}

const step = "import type { GetStepTools, Inngest } from 'inngest';\ntype Step = GetStepTools<Inngest>;\n";

/** Planted mistakes, one a file; the rule beside each must find it, with the configuration of this repository. */
const planted: readonly Planted[] = [
  {
    file: 'inngest/bridge/floating-step.ts',
    source: `${step}export function work(step: Step) {\n  step.run('pay', () => 1);\n}\n`,
    rule: 'typescript(no-floating-promises)',
  },
  {
    file: 'inngest/bridge/floating-send.ts',
    source: `import { Inngest } from 'inngest';\nconst inngest = new Inngest({ id: 'planted' });\nexport function nudge() {\n  inngest.send({ name: 'planted' });\n}\n`,
    rule: 'typescript(no-floating-promises)',
  },
  {
    file: 'inngest/bridge/unawaited-send.ts',
    source: `import { Inngest } from 'inngest';\nconst inngest = new Inngest({ id: 'planted' });\nexport function nudge() {\n  inngest.send({ name: 'planted' });\n}\n`,
    rule: '@inngest(await-inngest-send)',
  },
  {
    file: 'inngest/bridge/nested-step.ts',
    source: `${step}export async function work(step: Step) {\n  await step.run('outer', async () => {\n    await step.run('inner', () => 1);\n  });\n}\n`,
    rule: '@inngest(no-nested-steps)',
  },
  {
    file: 'inngest/bridge/mutated-in-step.ts',
    source: `${step}export async function work(step: Step) {\n  let seen = 0;\n  await step.run('count', () => {\n    seen = 1;\n  });\n  return seen;\n}\n`,
    rule: '@inngest(no-variable-mutation-in-step)',
  },
  { file: 'inngest/bridge/environment.ts', source: 'export const url = process.env.FLOWABLE_URL;\n', rule: 'node(no-process-env)' },
  { file: 'inngest/bridge/default.ts', source: 'export default 1;\n', rule: 'import(no-default-export)' },
  {
    file: 'inngest/bridge/parameters.ts',
    source: 'export const add = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e;\n',
    rule: 'eslint(max-params)',
  },
  {
    file: 'inngest/bridge/long-function.ts',
    source: `export function long(list: number[]) {\n${'  list.push(1);\n'.repeat(61)}}\n`,
    rule: 'eslint(max-lines-per-function)',
  },
  {
    file: 'inngest/bridge/long-file.ts',
    source: Array.from({ length: 301 }, (_, line) => `export const line${line} = ${line};\n`).join(''),
    rule: 'eslint(max-lines)',
  },
  {
    file: 'netlify/live/unattended-promise.ts',
    source: 'export function stop(ended: Promise<void>) {\n  void ended;\n}\n',
    rule: 'typescript(no-floating-promises)',
  },
  {
    file: 'netlify/live/promise-executor.ts',
    source: 'export const opened = (work: () => Promise<number>) => new Promise<number>(async (resolve) => resolve(await work()));\n',
    rule: 'eslint(no-async-promise-executor)',
  },
  {
    file: 'netlify/live/listener.ts',
    source: "export const on = (signal: AbortSignal, end: () => void) => signal.addEventListener('abort', end);\n",
    rule: 'eslint(no-restricted-properties)',
  },
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'].flatMap((name) =>
    ['flowable/client', 'inngest/services', 'netlify/live'].map((folder) => ({
      file: `${folder}/timer-${name.toLowerCase()}.ts`,
      source: `export const later = (end: () => void) => ${name}(end);\n`,
      rule: 'eslint(no-restricted-globals)',
    })),
  ),
  {
    file: 'inngest/bridge/cycle-a.ts',
    source: "import { b } from './cycle-b.ts';\nexport const a = (): number => b();\n",
    rule: 'import(no-cycle)',
  },
  {
    file: 'inngest/bridge/cycle-b.ts',
    source: "import { a } from './cycle-a.ts';\nexport const b = (): number => a();\n",
    rule: 'import(no-cycle)',
  },
  {
    file: 'netlify/core/type-cycle-a.ts',
    source: "import type { B } from './type-cycle-b.ts';\nexport interface A {\n  readonly b?: B;\n}\n",
    rule: 'import(no-cycle)',
  },
  {
    file: 'netlify/core/type-cycle-b.ts',
    source: "import type { A } from './type-cycle-a.ts';\nexport interface B {\n  readonly a?: A;\n}\n",
    rule: 'import(no-cycle)',
  },
];

/** Imports that cross a boundary of docs/architecture.md. */
const forbidden: readonly (readonly [file: string, imported: string])[] = [
  ['bpmn/planted.ts', '#flowable/client/index.ts'],
  ['bpmn/deploy.ts', '#inngest/client.ts'],
  ['flowable/client/planted.ts', '#inngest/events.ts'],
  ['flowable/client/planted-relative.ts', '../../inngest/events.ts'],
  ['inngest/define/planted.ts', 'inngest'],
  ['inngest/define/planted-engine.ts', '#flowable/client/index.ts'],
  ['inngest/services/planted.ts', '#inngest/bridge/work/run-job.ts'],
  ['inngest/workflows/hello-world/planted.ts', 'inngest'],
  ['inngest/workflows/hello-world/planted-engine.ts', '#flowable/client/index.ts'],
  ['inngest/workflows/hello-world/planted-other.ts', '../customer-onboarding/variables.ts'],
  ['inngest/workflows/hello-world/planted-other-alias.ts', '#inngest/workflows/customer-onboarding/variables.ts'],
  ['inngest/workflows/hello-world/workers/planted.ts', '../../customer-onboarding/variables.ts'],
  ['inngest/workflows/hello-world/workers/planted-http.ts', 'axios'],
  ['inngest/workflows/hello-world/workers/planted-inngest.ts', 'inngest'],
  ['inngest/workflows/hello-world/workers/planted-inngest-part.ts', 'inngest/types'],
  ['inngest/workflows/hello-world/workers/planted-engine.ts', '#flowable/client/index.ts'],
  ['inngest/workflows/hello-world/workers/planted-bridge.ts', '#inngest/bridge/work/run-job.ts'],
  ['inngest/workflows/hello-world/workers/planted-client.ts', '#inngest/client.ts'],
  ['inngest/bridge/planted.ts', '#netlify/services/activities/open-activity.ts'],
  ['inngest/bridge/planted-workflow.ts', '#inngest/workflows/hello-world/index.ts'],
  ['netlify/graphql/planted.ts', '#inngest/bridge/work/run-job.ts'],
  ['netlify/graphql/planted-worker.ts', '#inngest/workflows/hello-world/workers/log-message.ts'],
  ['netlify/services/activities/planted.ts', '#netlify/services/notifications/write-notices.ts'],
  ['netlify/services/activities/actions/planted.ts', '../../notifications/write-notices.ts'],
  ['netlify/services/activities/planted-api.ts', '#netlify/graphql/errors.ts'],
  ['netlify/services/processes/messages/planted.ts', '#netlify/graphql/errors.ts'],
  ['netlify/services/sweep/planted-relative.ts', '../../graphql/errors.ts'],
  ['netlify/services/sweep/planted-worker.ts', '#inngest/bridge/work/run-job.ts'],
  ['netlify/core/planted.ts', '../graphql/errors.ts'],
  ['netlify/auth/planted.ts', '#netlify/graphql/errors.ts'],
  ['netlify/functions/planted.ts', '#inngest/bridge/dispatch-work.ts'],
  ['netlify/site/inbox/planted.tsx', '#netlify/graphql/yoga.ts'],
  ['netlify/site/inbox/planted-store.tsx', '../../services/activities/store.ts'],
  ['sandbox/planted.ts', '#inngest/events.ts'],
  ['scripts/planted.ts', '#tests/support/builders.ts'],
];

const allowed: readonly (readonly [file: string, imported: string])[] = [
  ['bpmn/deploy.ts', '#flowable/client/index.ts'],
  ['inngest/workflows/hello-world/allowed.ts', '#bpmn/generated/hello-world.ts'],
  ['inngest/workflows/hello-world/workers/allowed.ts', '../variables.ts'],
  ['inngest/bridge/allowed.ts', '#inngest/workflows/index.ts'],
  ['netlify/graphql/allowed.ts', '#inngest/send-events.ts'],
  ['netlify/services/notifications/allowed.ts', '#netlify/services/activities/activity-events.ts'],
  ['netlify/auth/allowed.ts', '#netlify/graphql/generated/resolvers.ts'],
  ['netlify/graphql/allowed-services.ts', '#netlify/services/notifications/notify-people.ts'],
  ['netlify/functions/allowed.ts', '#inngest/functions.ts'],
  ['tests/unit/allowed.test.ts', '#netlify/services/activities/store.ts'],
];

describe('the linter', () => {
  let project: string;
  let findings: Record<string, string[]>;

  beforeAll(async () => {
    project = await plantedProject();
    findings = await lint(project);
  });

  afterAll(() => rm(project, { recursive: true, force: true }));

  it.each(planted)('finds $rule in $file', ({ file, rule }) => {
    expect(findings[file]).toContainEqual(expect.stringContaining(`${rule} `));
  });

  it.each(forbidden)('refuses that %s imports %s', (file, imported) => {
    expect(findings[file]).toContainEqual(restricted(imported));
  });

  it.each(allowed)('lets %s import %s', (file, imported) => {
    expect(findings[file] ?? []).not.toContainEqual(restricted(imported));
  });
});

const restricted = (imported: string) => expect.stringMatching(`^eslint\\(no-restricted-imports\\) '${imported}' `) as string;

/** Makes a folder with our configuration and the planted files, so that no mistake has to be kept in the repository. */
async function plantedProject(): Promise<string> {
  const project = await mkdtemp(join(tmpdir(), 'baton-linter-'));
  for (const file of ['.oxlintrc.json', 'tsconfig.json', 'package.json']) await copyFile(join(root, file), join(project, file));
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
  for (const [file, source] of sources()) {
    await mkdir(dirname(join(project, file)), { recursive: true });
    await writeFile(join(project, file), source);
  }
  return project;
}

function sources(): Map<string, string> {
  const files = new Map(planted.map(({ file, source }) => [file, source]));
  for (const [file, imported] of [...forbidden, ...allowed]) {
    files.set(file, `${files.get(file) ?? ''}export * from '${imported}';\n`);
  }
  return files;
}

/**
 * Returns the findings by file, each as `rule message`. The folders are named, else the linter would walk through the linked node_modules.
 */
async function lint(project: string): Promise<Record<string, string[]>> {
  const output = await new Promise<string>((resolve) => {
    const tool = join(root, 'node_modules/oxlint/bin/oxlint');
    const folders = [...new Set([...sources().keys()].map((file) => file.split('/')[0] ?? ''))];
    const options = { cwd: project, maxBuffer: 16e6, timeout: 240_000 };
    execFile(process.execPath, [tool, '--type-aware', '--format=json', ...folders], options, (_, stdout) => resolve(stdout));
  });
  const { diagnostics } = JSON.parse(output) as { diagnostics: { code: string; message: string; filename: string }[] };
  const findings: Record<string, string[]> = {};
  for (const { code, message, filename } of diagnostics) (findings[filename] ??= []).push(`${code} ${message}`);
  return findings;
}
