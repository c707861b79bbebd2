/**
 * Registry of workflows under the condition `tests`: those that are installed, and that of the tests. The development people get the
 * groups of both. package.json maps `#inngest/workflows/index.ts` here.
 */
import { workflows as installed } from '../../../inngest/workflows/index.ts';

import { caseReviewWorkflow } from './workflow.ts';

export const workflows = [...installed, caseReviewWorkflow];
