import { type Config, Linter, type Resolver, type RuleDefinition, type RuleFactory, type Visit } from 'bpmnlint';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';

import type { ModelElement } from './element.ts';
import { ourRules } from './plugin.ts';
import { readDefinitions } from './read-definitions.ts';
import { nearestId } from './rule.ts';

export interface Finding {
  readonly severity: 'error' | 'warning';
  /** Ours start with `baton/` and have a page in `docs/`; `readable` is what the file itself makes impossible; the others are bpmnlint's. */
  readonly rule: string;
  /** Id of the element; '' when the finding is about the whole file. */
  readonly element: string;
  readonly message: string;
}

/** What the rules say about the bytes of one BPMN file, of ours or of another vendor; `fileName` is without folder. Never rejects. */
export async function lintModel(fileName: string, bytes: Uint8Array): Promise<readonly Finding[]> {
  const reading = await readDefinitions(bytes);
  if ('refusal' in reading) return [{ severity: 'error', rule: 'readable', element: '', message: reading.refusal }];
  const unreadable = reading.problems.map(({ element, property, message, severity }): Finding => {
    const rule = property === 'errorRef' ? 'baton/caught-error-is-declared' : 'readable';
    return { severity, rule, element: element ? nearestId(element) : '', message };
  });
  return [...unreadable, ...(await ruleFindings(fileName, reading.definitions))];
}

async function ruleFindings(fileName: string, definitions: ModelElement): Promise<Finding[]> {
  const linter = new Linter({ config: configFor(fileName), resolver, transformRule: (rule, { ruleName }) => withoutCrash(rule, ruleName) });
  const reports = await linter.lint(definitions);
  return Object.entries(reports).flatMap(([rule, found]) =>
    found.map(({ id = '', message, category }): Finding => ({
      severity: category === 'warn' ? 'warning' : 'error',
      rule,
      element: id,
      message,
    })),
  );
}

function configFor(fileName: string): Config {
  const ours = Object.entries(ourRules).map(([name, { severity }]) => [`baton/${name}`, severity] as const);
  return {
    extends: 'bpmnlint:recommended',
    rules: {
      ...Object.fromEntries(ours),
      'baton/process-key-is-file-name': ['error', { key: fileName.replace(/(?:\.bpmn20)?\.(?:bpmn2?|xml)$/i, '') }],
      // Several flows into a task are an exclusive join, and every reader of a diagram takes them for one.
      'fake-join': 'off',
      // Ours looks for more, and also reads a diagram without a plane.
      'no-bpmndi': 'off',
      'no-overlapping-elements': 'error',
    },
  };
}

const bpmnlint = new NodeResolver();

const resolver: Resolver = {
  resolveRule: (pkg, name) => (pkg === 'bpmnlint-plugin-baton' ? ourRule(name) : bpmnlint.resolveRule(pkg, name)),
  resolveConfig: (pkg, name) => bpmnlint.resolveConfig(pkg, name),
};

function ourRule(name: string): RuleFactory {
  const found = ourRules[name];
  if (!found) throw new Error(`There is no rule baton/${name}.`);
  return found.rule;
}

/** A rule that meets something it was not written for says so once, and the other rules go on. */
function withoutCrash(rule: RuleDefinition, name: string): RuleDefinition {
  const { enter, leave } = typeof rule.check === 'function' ? { enter: rule.check, leave: undefined } : rule.check;
  const state = { failed: false };
  const guarded =
    (visit: Visit): Visit =>
    (element, reporter) => {
      if (state.failed) return false;
      try {
        return visit(element, reporter);
      } catch {
        state.failed = true;
        reporter.report(
          nearestId(element as ModelElement),
          `The rule ${name} cannot look at this file: something that BPMN asks for is missing. See the other findings.`,
        );
        return false;
      }
    };
  return { ...rule, check: { ...(enter && { enter: guarded(enter) }), ...(leave && { leave: guarded(leave) }) } };
}
