import type { Mutant } from '../mutant.ts';
import { access } from './access.ts';
import { acquisition } from './acquisition.ts';
import { checks } from './checks.ts';
import { decisions } from './decisions.ts';
import { ledger } from './ledger.ts';
import { report } from './report.ts';
import { starts } from './starts.ts';
import { sweep } from './sweep.ts';

/** Fences by part of the code. */
export const fencesByPart: Readonly<Record<string, readonly Mutant[]>> = {
  'Acquisition of jobs': acquisition,
  'Effect ledger': ledger,
  'Report to the engine': report,
  'Sweep and comparison': sweep,
  Decisions: decisions,
  Starts: starts,
  Access: access,
  'Checks of models and data': checks,
};

export const fences: readonly Mutant[] = Object.values(fencesByPart).flat();
