import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type CoverageProject, coverageProject, reporter } from './coverage-project.ts';

const left = { name: 'goes left', way: 'left' } as const;
const right = { name: 'goes right', way: 'right' } as const;
const late = { name: 'is late', way: 'late' } as const;

describe('path coverage', () => {
  let project: CoverageProject;
  beforeEach(async () => {
    project = await coverageProject();
  });
  afterEach(() => project.remove());

  it('passes a run whose tests walk every flow, and says so in a table and on a page', async () => {
    await project.writeTests('fork', [left, right, late]);
    const { code, output } = await project.run();
    expect(output).toMatch(/model +nodes +flows +boundary events +undos/);
    expect(output).toMatch(/fork +5\/5 +5\/5 +1\/1 +– +100 % of flows/);
    expect(output).not.toContain('no test walks');
    expect(code).toBe(0);
    const page = await project.page();
    expect(page).toContain('Fork &amp; ways');
    expect(page).toContain('<polyline class="flow passed"');
    expect(page).not.toContain('class="flow missed"');
  });

  it('fails a run below the threshold, and names what no test walks', async () => {
    await project.writeTests('fork', [right]);
    const { code, output } = await project.run();
    expect(output).toMatch(/fork +3\/5 +2\/5 +0\/1 +– +40 % of flows/);
    expect(output).toContain(
      'fork: no test walks\n  go-left "left": Which way? → Left\n  gave-up: Too late → End\n  from-left: Left → End',
    );
    expect(output).toContain('ERROR: the tests walk 40 % of the flows of fork; the threshold is 100 %.');
    expect(code).toBe(1);
    expect(await project.page()).toContain('<polyline class="flow missed"');
  });

  it('fails a run in which an undo took nothing back, and names it', async () => {
    await project.writeTests('fork', [left, { ...right, undos: { 'fork.give-back': 0 } }, late]);
    const { code, output } = await project.run();
    expect(output).toMatch(/fork +5\/5 +5\/5 +1\/1 +0\/1 +100 % of flows/);
    expect(output).toContain('fork: no test has an effect undone by\n  fork.give-back');
    expect(output).toContain('ERROR: 1 of 1 undos of fork took no effect back in any test.');
    expect(code).toBe(1);
  });

  it('asks for as much as the options say', async () => {
    await project.writeTests('fork', [right]);
    await project.write(
      'vitest.config.ts',
      `export default { test: { reporters: [['${reporter}', { threshold: 40, page: 'out/page.html' }]] } };\n`,
    );
    const { code, output } = await project.run();
    expect(output).toContain('Diagrams: out/page.html');
    expect(code).toBe(0);
  });

  it('fails a whole run when a model has no test', async () => {
    await project.writeTests('fork', [left, right, late]);
    await project.write(
      'bpmn/other.bpmn',
      '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="other" isExecutable="true"><startEvent id="a"/><endEvent id="b"/><sequenceFlow id="f" sourceRef="a" targetRef="b"/></process></definitions>',
    );
    const { code, output } = await project.run();
    expect(output).toContain('ERROR: the tests walk 0 % of the flows of other');
    expect(code).toBe(1);
  });

  it('counts nothing that was walked of another version of the model', async () => {
    await project.writeTests('fork', [left, right, { ...late, ofOldModel: true }]);
    const { code, output } = await project.run();
    expect(output).toContain('fork: no test walks\n  gave-up');
    expect(code).toBe(1);
  });

  describe('does not judge', () => {
    it('a run that a name filters', async () => {
      await project.writeTests('fork', [left, right, late]);
      const { code, output } = await project.run('-t', 'goes left');
      expect(output).toMatch(/fork +4\/5 +3\/5 +0\/1 +– +not judged: 2 tests did not run/);
      expect(output).not.toContain('ERROR');
      expect(code).toBe(0);
    });

    it('a model of which some files did not run, but those of which all did', async () => {
      await project.writeTests('fork.left', [left, late]);
      await project.writeTests('fork.right', [right]);
      const one = await project.run('tests/processes/fork.left');
      expect(one.output).toMatch(/not judged: fork.right.test.ts did not run/);
      expect(one.code).toBe(0);
      const both = await project.run('tests/processes/fork');
      expect(both.output).toContain('100 % of flows');
    });

    it('a model whose tests fail: the failure is what counts', async () => {
      await project.writeTests('fork', [left, { ...right, fails: true }]);
      const { code, output } = await project.run();
      expect(output).toMatch(/not judged: 1 test failed/);
      expect(output).not.toContain('ERROR: the tests walk');
      expect(code).toBe(1);
    });

    it('a file that cannot be loaded', async () => {
      await project.write('tests/processes/fork.test.ts', "import 'nowhere';\n");
      const { code, output } = await project.run();
      expect(output).not.toContain('ERROR: the tests walk');
      expect(code).toBe(1);
    });

    it('anything when no process test ran', async () => {
      await project.write('tests/other.test.ts', "import { it } from 'vitest';\nit('is', () => undefined);\n");
      await project.writeTests('fork', [right]);
      const { code, output } = await project.run('tests/other');
      expect(output).not.toContain('Paths of the models');
      expect(code).toBe(0);
    });
  });

  describe('of shards', () => {
    const shard = (which: string) =>
      project.run(
        `--shard=${which}`,
        '--reporter=blob',
        `--reporter=${reporter}`,
        `--outputFile.blob=blobs/${which.replace('/', '-')}.json`,
      );
    const merge = () => project.run('--merge-reports=blobs', `--reporter=${reporter}`);

    it('is judged when they are merged', async () => {
      await project.writeTests('fork.left', [left, late]);
      await project.writeTests('fork.right', [right]);
      for (const which of ['1/2', '2/2']) {
        const { code, output } = await shard(which);
        expect(output).toMatch(/not judged: this is one shard/);
        expect(code).toBe(0);
      }
      const merged = await merge();
      expect(merged.output).toMatch(/fork +5\/5 +5\/5 +1\/1 +– +100 % of flows/);
      expect(merged.code).toBe(0);
    });

    it('fails the merged run below the threshold', async () => {
      await project.writeTests('fork.left', [left]);
      await project.writeTests('fork.right', [right]);
      for (const which of ['1/2', '2/2']) await shard(which);
      const merged = await merge();
      expect(merged.output).toContain('fork: no test walks\n  gave-up: Too late → End');
      expect(merged.code).toBe(1);
    });
  });

  it('of a watch keeps what did not run again, and drops what a re-run replaces', async () => {
    await project.writeTests('fork.left', [left, late]);
    await project.writeTests('fork.right', [right]);
    const watch = project.watch();
    try {
      expect(await watch.next(async () => undefined)).toContain('100 % of flows');
      const without = await watch.next(() => project.writeTests('fork.right', [{ ...right, way: 'left' }]));
      expect(without).toContain('fork: no test walks\n  go-right "right"');
      expect(without).not.toContain('gave-up');
      expect(await watch.next(() => project.writeTests('fork.right', [right]))).toContain('100 % of flows');
    } finally {
      await watch.stop();
    }
  });
});
