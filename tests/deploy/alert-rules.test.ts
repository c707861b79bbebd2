/** Alert rules and dashboards, as promtool sees them. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { getPromtool } from '#scripts/test/runner/promtool.ts';
import { files } from '#tests/guards/repository.ts';
import { dashboards, expressions, prometheusFolder, ruleCases, rules } from '#tests/support/observability.ts';
import { type Ended, runCommand } from '#tests/support/run-command.ts';

let promtool = '';
let folder = '';
beforeAll(async () => {
  promtool = await getPromtool((line) => process.stderr.write(`${line}\n`));
  folder = await mkdtemp(join(tmpdir(), 'baton-rules-'));
  await cp(prometheusFolder, folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const check = (...parameters: string[]): Promise<Ended> => runCommand(promtool, parameters, { cwd: folder });
const test = (): Promise<Ended> => check('test', 'rules', 'rules.test.yml');

describe('the alert rules', () => {
  it('are at least fifteen, and promtool takes them and the configuration', async () => {
    expect(rules().length).toBeGreaterThanOrEqual(15);
    expect(await check('check', 'rules', '--lint=all', '--lint-fatal', 'rules.yml')).toMatchObject({ status: 0 });
    expect(await check('check', 'config', '--syntax-only', 'prometheus.yml')).toMatchObject({ status: 0 });
  });

  it('fire when they should, and stay quiet when they should', async () => {
    expect(await test()).toMatchObject({ status: 0, output: expect.stringContaining('SUCCESS') as string });
  });

  it('have a case in which they fire and one in which they do not, each', () => {
    const cases = ruleCases();
    const has = (fires: boolean) => (alert: string) => cases.some((one) => one.alert === alert && one.fires === fires);
    const names = rules().map(({ alert }) => alert);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !has(true)(name) || !has(false)(name))).toEqual([]);
  });

  it('each name a runbook that is there', () => {
    const paths = new Set(files);
    expect(rules().filter(({ annotations }) => !paths.has(annotations.runbook_url))).toEqual([]);
  });

  it.each([
    ['never fires', 'baton_failed_rows{job="baton"} > 0', 'baton_failed_rows{job="baton"} > 99'],
    ['always fires', 'baton_decisions_stuck{job="baton"} > 0', 'baton_decisions_stuck{job="baton"} >= 0'],
    ['fires too early', 'for: 15m', 'for: 0m'],
  ])('fail their tests when one %s', async (_, text, planted) => {
    const file = join(folder, 'rules.yml');
    const whole = await readFile(file, 'utf8');
    expect(whole).toContain(text);
    await writeFile(file, whole.replace(text, planted));
    const { status, output } = await test();
    await writeFile(file, whole);
    expect([status, output]).toEqual([1, expect.stringContaining('FAILED')]);
  });
});

describe('the dashboards', () => {
  it('have expressions that Prometheus can read', async () => {
    const recorded = expressions().map(({ expr }, index) => ({ record: `panel:${index}`, expr }));
    await writeFile(join(folder, 'panels.yml'), JSON.stringify({ groups: [{ name: 'panels', rules: recorded }] }));
    expect(await check('check', 'rules', 'panels.yml')).toMatchObject({ status: 0 });
    expect(recorded.length).toBeGreaterThan(60);
  });

  it('are two, each with an id of its own, panels with different ids, and no data source of ours', () => {
    const all = dashboards();
    expect(all.map(({ uid }) => uid).toSorted()).toEqual(['baton-engine', 'baton-operations']);
    for (const { panels, source, templating } of all) {
      expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
      expect(new Set([...source.matchAll(/"uid": "([^"]+)"/g)].map(([, uid]) => uid)).size).toBe(2);
      expect(templating.list[0]).toMatchObject({ name: 'datasource', query: 'prometheus' });
    }
  });
});
