import { basename } from 'node:path';

import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';

import { flowableSettings } from '#flowable/config.ts';
import { alertChannelSettings } from '#inngest/alerts/config.ts';
import { inngestSettings } from '#inngest/config.ts';
import { serviceSettings } from '#inngest/services/config.ts';
import { authSettings } from '#netlify/auth/config.ts';
import { apiSettings } from '#netlify/core/config.ts';
import { alertKinds, invariantIds } from '#netlify/database/schema.ts';
import { typeDefs } from '#netlify/graphql/generated/type-defs.ts';
import { runbookOf } from '#netlify/services/alerts/runbook.ts';
import { alertSettings } from '#netlify/services/health/targets.ts';

import { alertProvocations } from '#tests/support/alert-provocations.ts';

import { files, read } from './repository.ts';

const folder = 'docs/runbooks/alerts/';
const schema = buildSchema(typeDefs);
/** Settings and names of invariants. Settings of the engine stand in a document of their own. */
const settings = new Set([
  'FLOWABLE_LOCK_OWNER',
  ...invariantIds,
  ...[alertSettings, alertChannelSettings, apiSettings, authSettings, inngestSettings, serviceSettings, flowableSettings].flatMap(
    ({ shape }) => Object.keys(shape),
  ),
]);
const sections = ['Meaning', 'Customer impact', 'Diagnose', 'Decide', 'Act', 'Verify', 'Undo'];

/** Trouble that no measure of ours finds: told by the bridge itself, and by Prometheus. */
const told = [`${folder}evaluation-failed.md`, `${folder}engine-overloaded.md`];
const runbooks = files.filter((path) => path.startsWith(folder) && path !== `${folder}README.md`);

/** Whether a test waits until an operator sees an alert of the kind. */
const provokes = (text: string, kind: string): boolean =>
  new RegExp(`(?:seen\\('${kind}'|allSeen\\(\\{[^}]*\\b${kind}:|away = \\[[^\\]]*'${kind}')`).test(text);

const operationsIn = (text: string): string[] => [...text.matchAll(/```graphql\n(.*?)```/gs)].map(([, document]) => document ?? '');
const problemsOf = (document: string): string[] => validate(schema, parse(document)).map(({ message }) => message);
const unknownSettings = (text: string): string[] =>
  [...text.matchAll(/`([A-Z]+(?:_[A-Z]+)+)`/g)].flatMap(([, name = '']) => (settings.has(name) ? [] : [name]));

it('every kind of alert has a runbook, and there is no other', () => {
  expect(runbooks.toSorted()).toEqual([...alertKinds.map(runbookOf), ...told].toSorted());
});

describe.each(runbooks)('%s', (path) => {
  const text = read(path);

  it('has the seven sections, each with words', () => {
    expect([...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(sections);
    expect(text.split(/^## .*$/m).filter((part) => part.trim().length < 10)).toEqual([]);
  });

  it('names operations and settings that exist', () => {
    expect(operationsIn(text).flatMap(problemsOf)).toEqual([]);
    expect(unknownSettings(text)).toEqual([]);
  });

  it('stands in the table of its folder', () => {
    expect(read(`${folder}README.md`)).toContain(`(${path.slice(folder.length)})`);
  });
});

describe.each(Object.entries(alertProvocations))('%s', (kind, { test, played }) => {
  it('is provoked on the real services, and the table says where', () => {
    expect(provokes(read(test), kind)).toBe(true);
    const [, , , where = ''] = (read(`${folder}README.md`).match(new RegExp(`^\\| \`${kind}\` .*$`, 'm'))?.[0] ?? '').split('|');
    expect(where).toContain(`\`${basename(test, '.test.ts')}\``);
    expect(/\(\d\)/.test(where), 'a note says what is played').toBe(played !== undefined);
  });
});

it('finds a kind that no test provokes', () => {
  expect(provokes("alerts.seen('DEAD_LETTERS', key)", 'LATE_JOBS')).toBe(false);
});

it('finds an operation and a setting that do not exist', () => {
  expect(problemsOf('mutation { resolveAlert(id: "x") { state } }')).toHaveLength(1);
  expect(unknownSettings('Set `ALERT_NEVER_HEARD_OF` and `ALERT_EMAIL`.')).toEqual(['ALERT_NEVER_HEARD_OF']);
});
