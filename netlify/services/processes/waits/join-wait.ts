import type { ModelElements } from '#flowable/client/index.ts';

import { type JoinBranch, joinBranches } from './join.ts';
import type { OpenElement } from './open-elements.ts';
import { listed } from './sentences.ts';
import { type Wait, waitFor } from './wait.ts';

/** Returns the wait of a join: the branches that have arrived, and those that have not. */
export function joinWait(model: ModelElements, { elementId, since, joining }: OpenElement): Wait[] {
  if (!joining) return [];
  const branches = joinBranches(model, elementId, joining);
  return [waitFor('JOIN', sentenceOf(branches, model[elementId]?.type === 'inclusiveGateway'), { since, branches })];
}

function sentenceOf(branches: readonly JoinBranch[], isInclusive: boolean): string {
  const inState = (state: JoinBranch['state']) => branches.filter((branch) => branch.state === state);
  const [arrived, coming, lost] = [inState('ARRIVED'), inState('UNDER_WAY'), isInclusive ? [] : inState('NOT_COMING')];
  const names = (some: readonly JoinBranch[]) => listed(some.map(({ name }) => name));
  return [
    coming.length > 0 ? `Waits for ${coming.map(underWay).join(' and ')}.` : '',
    lost.length > 0 ? `Nothing is on its way from ${names(lost)}: this join cannot go on.` : '',
    arrived.length > 0 ? `Arrived: ${names(arrived)}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const underWay = ({ name, at }: JoinBranch): string =>
  at.length === 0 || (at.length === 1 && at[0] === name) ? `'${name}'` : `'${name}' (now at ${listed(at)})`;
