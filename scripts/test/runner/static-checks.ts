import type { Command } from './run-command.ts';

/** Checks that read the sources and run nothing. */
export const staticChecks: readonly Command[] = [
  { name: 'types', script: 'typecheck' },
  { name: 'lint', script: 'lint' },
  { name: 'format', script: 'format:check' },
  { name: 'unused code', script: 'knip' },
  { name: 'models', script: 'bpmn:lint' },
  { name: 'contracts', script: 'contracts' },
];

/** Test projects that need neither engine nor database. The guards check that generated files are fresh. */
export const lightProjects = ['unit', 'contract', 'guards'] as const;
