// The package publishes no types for its entries.
declare module 'bpmnlint' {
  import type { ModdleElement } from 'bpmn-moddle';

  export type Severity = 'off' | 'info' | 'warn' | 'error';
  export interface Reporter {
    report(id: string, message: string): void;
  }
  /** Visits one element; `false` skips the content of the element. */
  export type Visit = (element: ModdleElement, reporter: Reporter) => boolean | void;
  export interface RuleDefinition {
    readonly meta?: unknown;
    readonly check: Visit | { readonly enter?: Visit; readonly leave?: Visit };
  }
  export type RuleFactory = (options?: unknown) => RuleDefinition;
  export interface Config {
    readonly extends?: string | readonly string[];
    readonly rules?: Readonly<Record<string, Severity | readonly [Severity, unknown]>>;
  }
  export interface Resolver {
    resolveRule(pkg: string, name: string): RuleFactory;
    resolveConfig(pkg: string, name: string): Config;
  }
  export interface Report {
    readonly id?: string;
    readonly message: string;
    readonly category: Severity | 'rule-error';
  }

  export class Linter {
    constructor(options: {
      config: Config;
      resolver: Resolver;
      transformRule?: (rule: RuleDefinition, about: { pkg: string; ruleName: string }) => RuleDefinition;
    });
    /** Findings by rule name. */
    lint(root: ModdleElement): Promise<Readonly<Record<string, readonly Report[]>>>;
  }
}

declare module 'bpmnlint/lib/resolver/node-resolver.js' {
  import type { Resolver } from 'bpmnlint';

  const NodeResolver: new () => Resolver;
  export = NodeResolver;
}
