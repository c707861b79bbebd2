import * as ledger from '#netlify/services/ledger/effects.ts';
import * as calls from '#netlify/services/ledger/record-calls.ts';
import type { EffectResolvers, MutationResolvers, QueryResolvers } from '#netlify/graphql/generated/resolvers.ts';
import { ownersOfBusinessKeys } from '#netlify/services/processes/starts/owns-business-key.ts';
import { troubledSystems } from '#netlify/services/systems/systems.ts';

import type { Remaining } from '../remaining.ts';

export const beginEffects: MutationResolvers['beginEffects'] = (_, { deliveries }, { deps }) =>
  ledger.beginEffects(
    deps,
    deliveries.map((delivery) => ({
      ...delivery,
      run: delivery.run ?? null,
      businessKey: delivery.businessKey ?? null,
      dispatchedAt: delivery.dispatchedAt ?? null,
    })),
  );

export const recordStep: MutationResolvers['recordStep'] = (_, step, { deps }) => ledger.recordStep(deps, step);

export const finishEffects: MutationResolvers['finishEffects'] = (_, { finished }, { deps }) =>
  ledger.finishEffects(
    deps,
    finished.map((effect) => ({ ...effect, calls: effect.calls ?? [] })),
  );

export const recordCalls: MutationResolvers['recordCalls'] = async (_, attempt, { deps }) => {
  await calls.recordCalls(deps, [attempt]);
  return true;
};

export const returnEffect: MutationResolvers['returnEffect'] = (_, delivery, { deps }) => ledger.returnEffect(deps, delivery);

export const effectsOfRun: QueryResolvers['effectsOfRun'] = (_, { run }, { deps }) => ledger.effectsOfRun(deps, run);

export const outstandingDeliveries: QueryResolvers['outstandingDeliveries'] = (_, request, { deps }) =>
  ledger.countOutstanding(deps, request);

export const duplicateInstances: QueryResolvers['duplicateInstances'] = async (_, { instances }, { deps }) => {
  const identities = instances.map((instance) => ({ ...instance, businessKey: instance.businessKey ?? null }));
  const owners = await ownersOfBusinessKeys(deps, identities);
  return identities.flatMap(({ processInstanceId }, index) =>
    (owners[index] ?? processInstanceId) === processInstanceId ? [] : [processInstanceId],
  );
};

export const effectFields: Remaining<EffectResolvers, ledger.Effect> = {
  troubledSystems: (_, __, { deps, memo }) => memo('troubled-systems', () => troubledSystems(deps)),
};
