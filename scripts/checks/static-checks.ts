import type { Command } from './run-command.ts';

/** The checks that read the sources and run nothing. */
export const staticChecks: readonly Command[] = [
  { name: 'types', script: 'typecheck' },
  { name: 'lint', script: 'lint' },
  { name: 'format', script: 'format:check' },
  { name: 'unused code', script: 'knip' },
  { name: 'models', script: 'bpmn:lint' },
  { name: 'contracts', script: 'contracts' },
];

/** Tests that need neither engine nor database. Whether generated files are fresh is one of the guards. */
export const lightProjects = ['unit', 'contract', 'guards'] as const;
