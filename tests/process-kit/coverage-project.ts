/** Small project with separate models and tests, on which the real vitest runs with the reporter of path coverage. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { ROOT } from '#scripts/stack/checkout.ts';
import { eventually } from '#tests/support/eventually.ts';
import { modelDigest } from '#tests/support/path-coverage/measured-model.ts';

export const reporter = join(ROOT, 'tests/support/path-coverage/reporter.ts');

/** Model of a choice between left and right, and a boundary event on the left. */
const fork = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
             xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" targetNamespace="test">
  <process id="fork" name="Fork &amp; ways" isExecutable="true">
    <startEvent id="start" name="Start"/>
    <sequenceFlow id="to-choice" sourceRef="start" targetRef="choice"/>
    <exclusiveGateway id="choice" name="Which way?"/>
    <sequenceFlow id="go-left" name="left" sourceRef="choice" targetRef="left"/>
    <sequenceFlow id="go-right" name="right" sourceRef="choice" targetRef="end"/>
    <userTask id="left" name="Left"/>
    <boundaryEvent id="late" name="Too late" attachedToRef="left"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>
    <sequenceFlow id="gave-up" sourceRef="late" targetRef="end"/>
    <sequenceFlow id="from-left" sourceRef="left" targetRef="end"/>
    <endEvent id="end" name="End"/>
  </process>
  <bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="p" bpmnElement="fork">
    <bpmndi:BPMNShape id="s1" bpmnElement="choice"><dc:Bounds x="100" y="100" width="50" height="50"/></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="s2" bpmnElement="left"><dc:Bounds x="250" y="80" width="110" height="80"/></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="e1" bpmnElement="go-left"><di:waypoint x="150" y="125"/><di:waypoint x="250" y="125"/></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>
`;

/** Ways through the model, as a process test records each. */
export const ways = {
  left: ['start', 'to-choice', 'choice', 'go-left', 'left', 'from-left', 'end'],
  right: ['start', 'to-choice', 'choice', 'go-right', 'end'],
  late: ['start', 'to-choice', 'choice', 'go-left', 'left', 'late', 'gave-up', 'end'],
} as const;

export interface TestInFile {
  readonly name: string;
  readonly way: keyof typeof ways;
  readonly fails?: boolean;
  /** Whether the model has changed since. */
  readonly ofOldModel?: boolean;
  readonly undos?: Readonly<Record<string, number>>;
}

export interface Ran {
  readonly code: number | null;
  readonly output: string;
}

export interface CoverageProject {
  readonly root: string;
  /** Writes tests/processes/<name>.test.ts. */
  writeTests(name: string, tests: readonly TestInFile[]): Promise<void>;
  write(path: string, text: string): Promise<void>;
  page(): Promise<string>;
  /** Runs `vitest run` with these arguments. */
  run(...args: string[]): Promise<Ran>;
  /** Starts `vitest watch`; every call of `next` waits for the table of another run. */
  watch(): { next(change: () => Promise<void>): Promise<string>; stop(): Promise<void> };
  remove(): Promise<void>;
}

export async function coverageProject(): Promise<CoverageProject> {
  const root = await mkdtemp(join(tmpdir(), 'baton-coverage-'));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  await write('package.json', '{ "type": "module" }');
  await write('vitest.config.ts', `export default { test: { include: ['tests/**/*.test.ts'], reporters: ['default', '${reporter}'] } };\n`);
  await write('bpmn/fork.bpmn', fork);
  return {
    root,
    write,
    writeTests: (name, tests) => write(`tests/processes/${name}.test.ts`, testFile(tests)),
    page: () => readFile(join(root, 'coverage/processes.html'), 'utf8'),
    run: (...args) => ended(vitest(root, ['run', ...args])),
    watch: () => watching(root),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

function testFile(tests: readonly TestInFile[]): string {
  const lines = tests.map(({ name, way, fails = false, ofOldModel = false, undos = {} }) => {
    const passed = Object.fromEntries(ways[way].map((id) => [id, 1]));
    const walked = [{ key: 'fork', digest: ofOldModel ? 'older' : modelDigest(fork), passed, undos }];
    return `it('${name}', ({ task }) => { task.meta.walkedModels = ${JSON.stringify(walked)}; ${fails ? "throw new Error('no');" : ''} });`;
  });
  return `import { it } from 'vitest';\n${lines.join('\n')}\n`;
}

function vitest(root: string, args: readonly string[]) {
  const env = { ...process.env, NO_COLOR: '1', CI: '' };
  return spawn(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), ...args, '--root', root], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function ended(child: ReturnType<typeof vitest>): Promise<Ran> {
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, output: stripVTControlCharacters(output) }));
  });
}

function watching(root: string) {
  const child = vitest(root, ['watch']);
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += stripVTControlCharacters(data.toString())));
  const tables = () => output.split('Paths of the models').slice(1);
  return {
    next: async (change: () => Promise<void>) => {
      const before = tables().length;
      await change();
      await eventually(
        () => output.split('Diagrams: ').length - 1,
        (count) => count > before,
        { seconds: 60, what: `Another table after:\n${output}` },
      );
      return tables().at(-1) ?? '';
    },
    stop: async () => {
      const closed = new Promise((resolve) => child.once('close', resolve));
      child.kill();
      await closed;
    },
  };
}
