import { workersOf } from '#inngest/define/find-code.ts';
import { systems } from '#inngest/define/systems.ts';
import type { Workflow } from '#inngest/define/workflow.ts';
import { alertKinds } from '#netlify/database/schema.ts';

/** Label value for every name that this deployment does not know: models that others deploy, topics that nobody serves. */
export const otherName = 'other';
/** Process of a standalone Activity. */
export const noProcess = 'none';

export const subjectLabels = ['process', 'topic', 'system', 'kind', 'alert'] as const;
export type SubjectLabel = (typeof subjectLabels)[number];
export type KnownNames = Readonly<Record<SubjectLabel, readonly string[]>>;

/** Returns the values that each label may have. They come from the code of the deployment, so that no caller can add one. */
export const knownNames = (workflows: readonly Workflow[]): KnownNames => ({
  process: [...workflows.map(({ model }) => model.key), noProcess],
  topic: workflows.flatMap((workflow) => workersOf(workflow).map(([topic]) => topic)),
  system: Object.keys(systems),
  kind: ['message', 'signal'],
  alert: alertKinds,
});

/** Returns a name that the deployment knows, or `other`. */
export const boundedName = (known: readonly string[], name: string): string => (known.includes(name) ? name : otherName);
