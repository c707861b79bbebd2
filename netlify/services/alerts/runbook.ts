import type { AlertKind } from '#netlify/database/schema.ts';

/** Returns the path of the runbook of a kind, in the repository. */
export const runbookOf = (kind: AlertKind): string => `docs/runbooks/alerts/${kind.toLowerCase().replaceAll('_', '-')}.md`;
