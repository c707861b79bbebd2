import { cron } from 'inngest';

import { inngest } from '#inngest/client.ts';
import type { PruneTarget, RetentionApi } from '#inngest/graphql/retention.ts';
import type { SweepApi } from '#inngest/graphql/sweep.ts';

import type { BridgeDependencies } from '../dependencies.ts';
import { failureText } from '../report/failure-text.ts';
import { bridgeLog } from '../log.ts';

/** Start of each target. The bridge names all targets, so that a new one is not forgotten. */
const everything = {
  HISTORY: '',
  ACTIVITIES: '',
  LEDGER: '',
  STARTS: '',
  AUDIT: '',
  OUTBOX: '',
  MESSAGES: '',
  INCIDENTS: '',
  ERROR_GROUPS: '',
  OPERATIONS: '',
  PLANS: '',
  CHANGES: '',
  DIGESTS: '',
  NOTIFICATIONS: '',
  VIEWERS: '',
  DRAFTS: '',
  PEOPLE: '',
  RATES: '',
  STREAMS: '',
  ALERTS: '',
  ALERT_DELIVERIES: '',
  METRIC_SAMPLES: '',
} satisfies Record<PruneTarget, string>;

const targets = Object.keys(everything) as PruneTarget[];

export interface Pruning {
  /** Next page of each target, without targets that are done or have failed. */
  readonly places: Readonly<Partial<Record<PruneTarget, string>>>;
  readonly removed: number;
  /** The problem of each target that failed. */
  readonly failed: Readonly<Partial<Record<PruneTarget, string>>>;
}

const beginning: Pruning = { places: everything, removed: 0, failed: {} };
/** Inngest allows a run a thousand steps; what is left is removed an hour later. */
const roundsAtMost = 500;
/** Time after which no page is begun. */
const budgetMs = 8_000;
const dueAgainSeconds = 3 * 3_600;

/** Removes once an hour what is older than the settings of retention say. */
export function pruneFunction(dependencies: () => BridgeDependencies) {
  return inngest.createFunction(
    { id: 'prune', name: 'Retention: prune', triggers: [cron('37 * * * *')], concurrency: { limit: 1 }, retries: 3 },
    async ({ step }) => {
      let pruning = beginning;
      for (let round = 0; round < roundsAtMost && isUnfinished(pruning); round++) {
        const from = pruning;
        pruning = await step.run(`prune-${round}`, () => pruneRound(dependencies(), from));
      }
      return { removed: pruning.removed, failed: pruning.failed };
    },
  );
}

const isUnfinished = ({ places }: Pruning): boolean => Object.keys(places).length > 0;

/**
 * Removes pages of every target in turn until all are done, or the time of the round is over. A target that fails is left out until the next
 * hour and stops no other. The round that finishes without a failure says so to `/health`. Never fails.
 */
export async function pruneRound(
  deps: { readonly api: RetentionApi & SweepApi },
  from: Pruning = beginning,
  now = Date.now,
): Promise<Pruning> {
  const until = now() + budgetMs;
  let pruning = from;
  while (isUnfinished(pruning) && now() < until) {
    for (const target of targets) if (now() < until) pruning = await prunePage(deps, pruning, target);
  }
  if (!isUnfinished(pruning)) await reportDone(deps, pruning);
  return pruning;
}

async function prunePage({ api }: { readonly api: RetentionApi }, pruning: Pruning, target: PruneTarget): Promise<Pruning> {
  const { [target]: after, ...others } = pruning.places;
  if (after === undefined) return pruning;
  try {
    const { removed, next } = await api.prune(target, after);
    return { ...pruning, removed: pruning.removed + removed, places: next === null ? others : { ...others, [target]: next } };
  } catch (error) {
    const problem = failureText(error);
    bridgeLog.error({ target, problem }, 'Old rows could not be removed');
    return { ...pruning, places: others, failed: { ...pruning.failed, [target]: problem } };
  }
}

async function reportDone({ api }: { readonly api: SweepApi }, { failed }: Pruning): Promise<void> {
  if (Object.keys(failed).length > 0) return;
  try {
    await api.beat({ name: 'retention', dueInSeconds: dueAgainSeconds, backlog: [] });
  } catch (error) {
    bridgeLog.error({ problem: failureText(error) }, 'The end of the pruning was not written down');
  }
}
