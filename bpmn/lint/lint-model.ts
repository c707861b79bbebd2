import { type Config, Linter, type Resolver, type RuleDefinition, type RuleFactory, type Visit } from 'bpmnlint';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';

import { withoutAccepted } from './accepted-warnings.ts';
import type { ModelElement } from './element.ts';
import type { Finding } from './finding.ts';
import { ourRules } from './plugin.ts';
import { type Model, readDefinitions } from './read-definitions.ts';
import { nearestId } from './rule.ts';
import type { UnknownPart } from './unknown-parts.ts';

/** Lints the bytes of one BPMN file, of ours or of another vendor; `fileName` is without folder. Leaves out accepted warnings. Never rejects. */
export async function lintModel(fileName: string, bytes: Uint8Array): Promise<readonly Finding[]> {
  const reading = await readDefinitions(bytes);
  if ('refusal' in reading) return [{ severity: 'error', rule: 'readable', element: '', message: reading.refusal }];
  const unreadable = reading.problems.map(({ element, property, message }): Finding => {
    const rule = property === 'errorRef' ? 'baton/caught-error-is-declared' : 'readable';
    return { severity: 'error', rule, element: element ? nearestId(element) : '', message };
  });
  return withoutAccepted([...unreadable, ...(await ruleFindings(fileName, reading))], reading.definitions);
}

async function ruleFindings(fileName: string, { definitions, unknown }: Model): Promise<Finding[]> {
  const linter = new Linter({
    config: configFor(fileName, unknown),
    resolver,
    transformRule: (rule, { ruleName }) => withoutCrash(rule, ruleName),
  });
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

function configFor(fileName: string, parts: readonly UnknownPart[]): Config {
  const ours = Object.entries(ourRules)
    .filter(([name]) => name !== 'allowed-parts')
    .map(([name, { severity }]) => [`baton/${name}`, severity] as const);
  return {
    extends: 'bpmnlint:recommended',
    rules: {
      ...Object.fromEntries(ours),
      'baton/process-key-is-file-name': ['error', { key: fileName.replace(/(?:\.bpmn20)?\.(?:bpmn2?|xml)$/i, '') }],
      // Several flows into a task are an exclusive join, and every reader of a diagram takes them for one.
      'fake-join': 'off',
      // Ours looks for more, and also reads a diagram without a plane.
      'no-bpmndi': 'off',
      // Ours says what happens instead.
      'no-complex-gateway': 'off',
      'ad-hoc-sub-process': 'off',
      'no-overlapping-elements': 'error',
      // Last: where another rule finds the same, that one says more.
      'baton/allowed-parts': ['error', { parts }],
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

/** Guards a rule: an unexpected element makes the rule report its crash once, and the other rules go on. */
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
