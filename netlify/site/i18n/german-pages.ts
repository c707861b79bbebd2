import { alertTexts } from './german-alerts.ts';
import { auditTexts } from './german-audit.ts';
import { instanceTexts } from './german-instances.ts';
import { operationTexts } from './german-operations.ts';
import { overviewTexts } from './german-overview.ts';
import { paletteTexts } from './german-palette.ts';
import { problemTexts } from './german-problems.ts';
import { startTexts } from './german-start.ts';
import { workTexts } from './german-work.ts';

/** Texts of the pages that are neither the inbox nor an Activity. */
export const pageTexts: Readonly<Record<string, string>> = {
  ...instanceTexts,
  ...auditTexts,
  ...startTexts,
  ...workTexts,
  ...alertTexts,
  ...problemTexts,
  ...overviewTexts,
  ...operationTexts,
  ...paletteTexts,
};
