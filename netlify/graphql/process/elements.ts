import type { CurrentElementResolvers } from '#netlify/graphql/generated/resolvers.ts';
import type { StoredInstance } from '#netlify/services/processes/instances/list-instances.ts';
import { type OpenElement, type OpenElements, openElements, type Place } from '#netlify/services/processes/waits/open-elements.ts';
import type { WaitSource } from '#netlify/services/processes/waits/read-facts.ts';
import { type InstanceWaits, readWaits } from '#netlify/services/processes/waits/read-waits.ts';

import type { ApiContext } from '../context.ts';
import type { Remaining } from '../remaining.ts';

/** Fields of an instance of the read model that the engine would have to be asked for. */
export type StoredState = Pick<StoredInstance, 'status' | 'outcome' | 'problem' | 'tokens' | 'waitsFor'>;

/** Element with a token, in its instance. */
export interface CurrentElement {
  readonly elementId: string;
  readonly name: string | null;
  readonly type: string;
  readonly since: Date | null;
  readonly instance: WaitingInstance;
  /** Absent for an element of the read model. */
  readonly open?: OpenElement;
}

type WaitingInstance = Place & { readonly businessKey: string | null; readonly stored?: StoredState };

/** Returns the elements where the tokens of the instance are now; half of the page is kept for joins and what has not begun. */
export async function currentElements(context: ApiContext, instance: WaitingInstance, first: number): Promise<CurrentElement[]> {
  if (instance.stored) return (await storedElements(context, instance, instance.stored)).slice(0, first);
  const { elements } = await openOf(context, instance);
  const [begun, others] = [elements.filter(hasBegun), elements.filter((element) => !hasBegun(element))];
  const kept = others.slice(0, Math.ceil(first / 2));
  return [...begun.slice(0, first - kept.length), ...kept].map((open) => ({ ...open, instance, open }));
}

/** Returns the elements of the read model, which spares the engine a call for each row of a list. */
async function storedElements({ deps }: ApiContext, instance: WaitingInstance, { tokens }: StoredState): Promise<CurrentElement[]> {
  const model = tokens.length > 0 ? await deps.flowable.processDefinitions.elements(instance.processDefinitionId) : {};
  return tokens.map(({ elementId, type, since }) => ({
    elementId,
    name: model[elementId]?.name ?? null,
    type,
    since: new Date(since),
    instance,
  }));
}

const hasBegun = ({ joining, since }: OpenElement): boolean => joining === null && since !== null;

/** Returns the parts of the waits that were not read, or not whole. */
export async function unreadWaits(context: ApiContext, instance: WaitingInstance): Promise<WaitSource[]> {
  return [...(await waitsOf(context, instance)).unread];
}

const openOf = ({ deps, memo }: ApiContext, place: Place): Promise<OpenElements> =>
  memo(`open:${place.id}`, () => openElements(deps, place));

const waitsOf = (context: ApiContext, instance: WaitingInstance): Promise<InstanceWaits> =>
  context.memo(`waits:${instance.id}`, async () =>
    readWaits(context.deps, { person: context.person, instance, open: await openOf(context, instance) }),
  );

export const currentElementFields: Remaining<CurrentElementResolvers, CurrentElement> = {
  waits: async ({ elementId, instance, open }, _, context) => {
    const found = open ?? (await openOf(context, instance)).elements.find((one) => one.elementId === elementId);
    return found ? (await waitsOf(context, instance)).of(found) : [];
  },
};
